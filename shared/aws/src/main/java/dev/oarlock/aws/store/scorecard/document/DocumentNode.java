package dev.oarlock.aws.store.scorecard.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.EnumNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/// A place in a scorecard document that knows its key. What is wrong there is noted, and the reader
/// goes on without it, so that all mistakes are reported at once.
record DocumentNode(String key, JsonNode node, Set<ScorecardMistake> mistakes) {

  /// A value under a key, or an item of a list.
  record Field(String name, DocumentNode value) {}

  void addMistake(String problem, String remedy) {
    mistakes.add(ScorecardMistake.of(key, problem, remedy));
  }

  /// A word that is none of those that are known here.
  void addUnknown(String problem, String written, List<String> known) {
    mistakes.add(new ScorecardMistake(key, problem, new MistakeRemedy.KnownWords(written, known)));
  }

  /// What a constructor makes of it; what the constructor refuses is noted.
  <T> Optional<T> construct(Supplier<T> maker, String remedy) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      addMistake(String.valueOf(e.getMessage()), remedy);
      return Optional.empty();
    }
  }

  /// Notes keys that have no meaning here: each is a slip of the pen.
  DocumentNode allowOnly(String... keys) {
    var known = Arrays.asList(keys);
    for (var field : fields()) {
      if (!known.contains(field.name())) {
        var spot = field.value();
        spot.addUnknown("unknown key '" + field.name() + "'", field.name(), known);
      }
    }
    return this;
  }

  Optional<DocumentNode> find(String name) {
    return Optional.ofNullable(node.get(name)).map(value -> child(name, value));
  }

  Optional<DocumentNode> require(String name, String remedy) {
    var found = find(name);
    if (found.isEmpty() && node.isObject()) {
      addMistake("'" + name + "' is missing", remedy);
    }
    return found;
  }

  List<Field> fields() {
    if (!node.isObject()) {
      addMistake("not a mapping of keys to values", "Write 'key: value' lines here.");
      return List.of();
    }
    return node.properties().stream()
        .map(field -> new Field(field.getKey(), child(field.getKey(), field.getValue())))
        .toList();
  }

  List<DocumentNode> items() {
    if (!node.isArray()) {
      addMistake("not a list", "Begin each item with '- '.");
      return List.of();
    }
    var items = new ArrayList<DocumentNode>();
    node.forEach(it -> items.add(new DocumentNode(key + "[" + items.size() + "]", it, mistakes)));
    return items;
  }

  Optional<String> text() {
    if (node.isNumber() || node.isBoolean()) {
      addMistake("not a text: " + node.asText(), "Put it in quotes: '" + node.asText() + "'.");
      return Optional.empty();
    }
    if (!node.isTextual() || node.textValue().isBlank()) {
      addMistake("not a text", "Write one value here.");
      return Optional.empty();
    }
    return Optional.of(node.textValue());
  }

  /// One text, or a list of texts.
  List<String> texts() {
    return node.isArray()
        ? items().stream().flatMap(it -> it.text().stream()).toList()
        : text().stream().toList();
  }

  OptionalInt wholeNumber(int from, int to) {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      addMistake("not a whole number: " + node, range(from, to));
      return OptionalInt.empty();
    }
    if (node.intValue() < from || node.intValue() > to) {
      addMistake("out of range: " + node, range(from, to));
      return OptionalInt.empty();
    }
    return OptionalInt.of(node.intValue());
  }

  private static String range(int from, int to) {
    return "Write a whole number from " + from + " to " + to + ".";
  }

  /// One of a fixed list; case and underscores do not matter.
  <E extends Enum<E>> Optional<E> enumValue(Class<E> type, String what) {
    var words = Arrays.stream(type.getEnumConstants()).map(EnumNames::of).toList();
    return text()
        .flatMap(text -> {
          var word = text.toLowerCase(Locale.ROOT).replace('_', '-');
          if (!words.contains(word)) {
            addUnknown("no " + what + " is called '" + text + "'", word, words);
            return Optional.empty();
          }
          return Optional.of(EnumNames.parse(type, word));
        });
  }

  private DocumentNode child(String name, JsonNode value) {
    return new DocumentNode(key.isEmpty() ? name : key + "." + name, value, mistakes);
  }
}
