package dev.oarlock.slack.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a language in which people ask, each with the English that the questions are read
/// in. A name may hold such a word too, so a text is also read with only its first or its last word
/// in English.
record QuestionWords(Map<String, String> english, Pattern words) {
  static final QuestionWords NONE = of(Map.of());

  private static final Pattern PARTS = Pattern.compile("\\s*\\|\\s*");
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /// By the English, all that means it, parted by `|`.
  static QuestionWords of(Map<String, String> typed) {
    var english = new HashMap<String, String>();
    typed.forEach((word, said) ->
        PARTS.splitAsStream(said).forEach(it -> english.put(it.toLowerCase(Locale.ROOT), word)));
    var longestFirst =
        english.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return new QuestionWords(
        Map.copyOf(english),
        Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + longestFirst + ")(?![\\p{L}\\p{N}])", FLAGS));
  }

  /// Nothing where no word of it is known.
  Stream<String> english(String typed) {
    return english.isEmpty()
        ? Stream.empty()
        : Stream.<UnaryOperator<String>>of(this::all, this::first, this::last)
            .map(reading -> reading.apply(typed))
            .filter(read -> !read.equals(typed))
            .distinct();
  }

  private String all(String typed) {
    return words.matcher(typed).replaceAll(this::word);
  }

  private String first(String typed) {
    var match = words.matcher(typed);
    return match.lookingAt() ? word(match.toMatchResult()) + typed.substring(match.end()) : typed;
  }

  private String last(String typed) {
    var asked = typed.replaceAll("[?!.\\s]+$", "");
    return words
        .matcher(asked)
        .results()
        .filter(match -> match.end() == asked.length())
        .findFirst()
        .map(match -> asked.substring(0, match.start()) + word(match))
        .orElse(typed);
  }

  private String word(MatchResult match) {
    return english.getOrDefault(match.group().toLowerCase(Locale.ROOT), match.group());
  }
}
