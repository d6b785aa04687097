package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/// The fields of one JSON object, read by type; an [IllegalArgumentException] names the field that
/// is missing or is something else. A field that is null counts as absent.
record FieldReader(JsonNode node) {

  private Optional<JsonNode> find(String name) {
    return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
  }

  private JsonNode required(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }

  String text(String name) {
    return textOf(name, required(name));
  }

  Optional<String> maybeText(String name) {
    return find(name).map(value -> textOf(name, value));
  }

  int integer(String name) {
    return integerOf(name, required(name));
  }

  OptionalInt maybeInteger(String name) {
    return find(name)
        .map(value -> OptionalInt.of(integerOf(name, value)))
        .orElse(OptionalInt.empty());
  }

  double number(String name) {
    return numberOf(name, required(name)).doubleValue();
  }

  OptionalDouble maybeNumber(String name) {
    return find(name)
        .map(value -> OptionalDouble.of(numberOf(name, value).doubleValue()))
        .orElse(OptionalDouble.empty());
  }

  boolean flag(String name) {
    return find(name).map(value -> flagOf(name, value)).orElse(false);
  }

  LocalDate date(String name) {
    return dateOf(name, text(name));
  }

  Optional<LocalDate> maybeDate(String name) {
    return maybeText(name).map(value -> dateOf(name, value));
  }

  <E extends Enum<E>> E enumValue(Class<E> type, String name) {
    return enumValueOf(type, name, text(name));
  }

  <E extends Enum<E>> Optional<E> maybeEnumValue(Class<E> type, String name) {
    return maybeText(name).map(value -> enumValueOf(type, name, value));
  }

  <E extends Enum<E>> List<E> enumValues(Class<E> type, String name) {
    return list(name, value -> enumValueOf(type, name, textOf(name, value)));
  }

  List<String> texts(String name) {
    return list(name, value -> textOf(name, value));
  }

  <T> List<T> objects(String name, Function<FieldReader, T> item) {
    return list(name, value -> item.apply(new FieldReader(value)));
  }

  Money money(String name) {
    var money = new FieldReader(required(name));
    try {
      return Money.of(wholeOf(name, money.required("amount")), money.text("currency"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " is not an amount of money: " + node.get(name), e);
    }
  }

  Optional<Money> maybeMoney(String name) {
    return find(name).map(_ -> money(name));
  }

  Map<String, Integer> counts(String name) {
    var counts = new HashMap<String, Integer>();
    find(name)
        .ifPresent(
            value -> value.properties().forEach(e -> counts.put(e.getKey(), countOf(name, e))));
    return counts;
  }

  private static int countOf(String name, Map.Entry<String, JsonNode> entry) {
    return integerOf(name + "." + entry.getKey(), entry.getValue());
  }

  private <T> List<T> list(String name, Function<JsonNode, T> item) {
    var values = new ArrayList<T>();
    find(name).ifPresent(array -> array.forEach(value -> values.add(item.apply(value))));
    return values;
  }

  private static String textOf(String name, JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException(name + " is not a text: " + value);
    }
    return value.textValue();
  }

  private static JsonNode numberOf(String name, JsonNode value) {
    if (!value.isNumber()) {
      throw new IllegalArgumentException(name + " is not a number: " + value);
    }
    return value;
  }

  private static int integerOf(String name, JsonNode value) {
    var whole = wholeOf(name, value);
    if (whole != (int) whole) {
      throw new IllegalArgumentException(name + " is too large: " + value);
    }
    return (int) whole;
  }

  private static long wholeOf(String name, JsonNode value) {
    try {
      return numberOf(name, value).decimalValue().longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(name + " is not a whole number: " + value, e);
    }
  }

  private static boolean flagOf(String name, JsonNode value) {
    if (!value.isBoolean()) {
      throw new IllegalArgumentException(name + " is not true or false: " + value);
    }
    return value.booleanValue();
  }

  private static LocalDate dateOf(String name, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + " is not a day (YYYY-MM-DD): " + value, e);
    }
  }

  private static <E extends Enum<E>> E enumValueOf(Class<E> type, String name, String value) {
    try {
      return EnumNames.parse(type, value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " is " + e.getMessage(), e);
    }
  }
}
