package dev.oarlock.aws.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.events.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/// A place in a scorecard document that knows its key. What is wrong there is noted, and the reader
/// goes on without it, so that all mistakes are told at once.
record Spot(String key, JsonNode node, Set<Mistake> mistakes) {

  /// A value under a key, or an item of a list.
  record Field(String name, Spot value) {}

  void wrong(String problem, String remedy) {
    mistakes.add(new Mistake(key, problem, remedy));
  }

  /// What a constructor makes of it; what the constructor refuses is noted.
  <T> Optional<T> make(Supplier<T> maker, String remedy) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      wrong(String.valueOf(e.getMessage()), remedy);
      return Optional.empty();
    }
  }

  /// Notes keys that have no meaning here: each is a slip of the pen.
  Spot only(String... keys) {
    var known = Arrays.asList(keys);
    for (var field : fields()) {
      if (!known.contains(field.name())) {
        var spot = field.value();
        spot.wrong("unknown key '" + field.name() + "'", Nearest.remedy(field.name(), known));
      }
    }
    return this;
  }

  Optional<Spot> find(String name) {
    return Optional.ofNullable(node.get(name)).map(value -> under(name, value));
  }

  Optional<Spot> need(String name, String remedy) {
    var found = find(name);
    if (found.isEmpty() && node.isObject()) {
      wrong("'" + name + "' is missing", remedy);
    }
    return found;
  }

  List<Field> fields() {
    if (!node.isObject()) {
      wrong("not a mapping of keys to values", "Write 'key: value' lines here.");
      return List.of();
    }
    return node.properties().stream()
        .map(field -> new Field(field.getKey(), under(field.getKey(), field.getValue())))
        .toList();
  }

  List<Spot> items() {
    if (!node.isArray()) {
      wrong("not a list", "Begin each item with '- '.");
      return List.of();
    }
    var items = new ArrayList<Spot>();
    node.forEach(it -> items.add(new Spot(key + "[" + items.size() + "]", it, mistakes)));
    return items;
  }

  Optional<String> text() {
    if (node.isNumber() || node.isBoolean()) {
      wrong("not a text: " + node.asText(), "Put it in quotes: '" + node.asText() + "'.");
      return Optional.empty();
    }
    if (!node.isTextual() || node.textValue().isBlank()) {
      wrong("not a text", "Write one value here.");
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

  OptionalInt whole(int from, int to) {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      wrong("not a whole number: " + node, range(from, to));
      return OptionalInt.empty();
    }
    if (node.intValue() < from || node.intValue() > to) {
      wrong("out of range: " + node, range(from, to));
      return OptionalInt.empty();
    }
    return OptionalInt.of(node.intValue());
  }

  private static String range(int from, int to) {
    return "Write a whole number from " + from + " to " + to + ".";
  }

  /// One of a fixed list; case and underscores do not matter.
  <E extends Enum<E>> Optional<E> word(Class<E> type, String what) {
    var words = Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    return text()
        .flatMap(text -> {
          var word = text.toLowerCase(Locale.ROOT).replace('_', '-');
          if (!words.contains(word)) {
            wrong("no " + what + " is called '" + text + "'", Nearest.remedy(word, words));
            return Optional.empty();
          }
          return Optional.of(Words.read(type, word));
        });
  }

  private Spot under(String name, JsonNode value) {
    return new Spot(key.isEmpty() ? name : key + "." + name, value, mistakes);
  }
}
