package dev.oarlock.slack.language;

import dev.oarlock.domain.phrase.MessagePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How sentences look that are made of a message: the words that all have, and what each of its
/// places may hold.
record PhraseForm(String message, String ownWords, Pattern shape, List<Place> places) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)([ :!])?([^}]*)}");

  /// What is in a place: a part of the sentence, a number, or what is nobody's language.
  enum Kind {
    PART,
    NUMBER,
    VERBATIM
  }

  record Place(int number, Kind kind) {}

  static PhraseForm of(String message) {
    var own = new StringBuilder();
    var shape = new StringBuilder();
    var places = new ArrayList<Place>();
    var from = 0;
    for (var place : PLACE.matcher(message).results().toList()) {
      var before = message.substring(from, place.start());
      own.append(before).append(' ');
      shape.append(Pattern.quote(before));
      var sign = Optional.ofNullable(place.group(2)).orElse("");
      switch (sign) {
        case ":" -> shape.append(oneOf(place.group(3)));
        case " " -> shape.append("(-?\\d+) ").append(oneOf(place.group(3)));
        default -> shape.append("(.+?)");
      }
      if (!sign.equals(":")) {
        places.add(new Place(Integer.parseInt(place.group(1)), kind(sign)));
      }
      from = place.end();
    }
    own.append(message.substring(from));
    shape.append(Pattern.quote(message.substring(from)));
    return new PhraseForm(
        message,
        own.toString(),
        Pattern.compile(shape.toString(), Pattern.DOTALL),
        List.copyOf(places));
  }

  private static Kind kind(String sign) {
    return switch (sign) {
      case " " -> Kind.NUMBER;
      case "!" -> Kind.VERBATIM;
      default -> Kind.PART;
    };
  }

  private static String oneOf(String written) {
    return Stream.of(MessagePattern.forms(written))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  int ownLength() {
    return ownWords.length();
  }

  /// What a sentence of this form has in the places, in their order in the English message.
  Optional<List<String>> values(String sentence) {
    var match = shape.matcher(sentence);
    if (!match.matches()) {
      return Optional.empty();
    }
    var values = new ArrayList<String>();
    for (var group = 1; group <= match.groupCount(); group++) {
      values.add(match.group(group));
    }
    return Optional.of(values);
  }
}
