package dev.oarlock.aws.events.field;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.EnumNames;
import java.time.DateTimeException;
import java.time.LocalDate;

/// The value of one field of a JSON object; an [IllegalArgumentException] names the field where the
/// value is something else than what is asked for.
final class FieldValue {
  private FieldValue() {}

  static String text(String name, JsonNode value) {
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

  static double number(String name, JsonNode value) {
    var number = numberOf(name, value).doubleValue();
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(name + " is too large");
    }
    return number;
  }

  static int integer(String name, JsonNode value) {
    var whole = whole(name, value);
    if (whole != (int) whole) {
      throw new IllegalArgumentException(name + " is too large: " + value);
    }
    return (int) whole;
  }

  static long whole(String name, JsonNode value) {
    if (value.isInt() || value.isLong()) {
      return value.longValue();
    }
    try {
      return numberOf(name, value).decimalValue().longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(name + " is not a whole number: " + value, e);
    }
  }

  static LocalDate day(String name, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + " is not a day (YYYY-MM-DD): " + value, e);
    }
  }

  static <E extends Enum<E>> E enumValue(Class<E> type, String name, String value) {
    try {
      return EnumNames.parse(type, value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " is " + e.getMessage(), e);
    }
  }
}
