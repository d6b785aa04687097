package dev.oarlock.aws.store.packed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The values of one field in all rows: an array (null where a row has none), or, where that is
/// shorter, an object: `same` one value for all; `few` values and `of` one digit a row that says
/// which (`-` none); `days` a first day since 1970 and steps in days; `in` the columns of inner
/// objects.
final class PackedColumn {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String DAY_FORM = "YYYY-MM-DD";
  private static final int MAX_DISTINCT = 10;

  private PackedColumn() {}

  static JsonNode pack(List<? extends @Nullable JsonNode> values) {
    var distinct = fewDistinct(values);
    if (distinct.size() == 1 && !values.contains(null)) {
      return JSON.objectNode().set("same", distinct.getFirst());
    }
    if (areObjects(values)) {
      return JSON.objectNode().set("in", ColumnarRows.packFields(values));
    }
    if (distinct.size() <= MAX_DISTINCT && 2 * distinct.size() < values.size()) {
      return JSON.objectNode()
          .put("of", digits(values, distinct))
          .set("few", JSON.arrayNode().addAll(distinct));
    }
    return daySteps(values)
        .<JsonNode>map(steps -> JSON.objectNode().set("days", steps))
        .orElseGet(() -> listed(values));
  }

  /// The distinct values that rows have, as they come first; of many no more than show that.
  private static List<JsonNode> fewDistinct(List<? extends @Nullable JsonNode> values) {
    var distinct = new LinkedHashSet<JsonNode>();
    for (var value : values) {
      if (value != null && distinct.add(value) && distinct.size() > MAX_DISTINCT) {
        break;
      }
    }
    return List.copyOf(distinct);
  }

  private static boolean areObjects(List<? extends @Nullable JsonNode> values) {
    for (var value : values) {
      if (value != null && (!value.isObject() || value.isEmpty())) {
        return false;
      }
    }
    return true;
  }

  private static ArrayNode listed(List<? extends @Nullable JsonNode> values) {
    var array = JSON.arrayNode(values.size());
    for (var value : values) {
      array.add(value); // null where a row has none
    }
    return array;
  }

  private static String digits(List<? extends @Nullable JsonNode> values, List<?> distinct) {
    var digits = new StringBuilder();
    for (var value : values) {
      digits.append(value == null ? "-" : Integer.toString(distinct.indexOf(value)));
    }
    return digits.toString();
  }

  /// The first day and the steps to the others; empty where any value is no day.
  private static Optional<ArrayNode> daySteps(List<? extends @Nullable JsonNode> values) {
    var steps = JSON.arrayNode();
    var last = 0L;
    for (var value : values) {
      if (value == null) {
        steps.addNull();
        continue;
      }
      var day = epochDay(value);
      if (day.isEmpty()) {
        return Optional.empty();
      }
      steps.add(day.getAsLong() - last);
      last = day.getAsLong();
    }
    return Optional.of(steps);
  }

  /// An invoice may be called `1234-56-78`, which looks like a day and is none.
  private static OptionalLong epochDay(JsonNode value) {
    if (!value.isTextual() || !looksLikeDay(value.textValue())) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(day(value.textValue()).toEpochDay());
    } catch (DateTimeException _) {
      return OptionalLong.empty();
    }
  }

  /// By its digits, which costs less than a parser of any form of day.
  private static LocalDate day(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }

  /// Four digits, two and two.
  private static boolean looksLikeDay(String text) {
    if (text.length() != DAY_FORM.length()) {
      return false;
    }
    for (var i = 0; i < text.length(); i++) {
      var isDigit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
      if (DAY_FORM.charAt(i) == '-' ? text.charAt(i) != '-' : !isDigit) {
        return false;
      }
    }
    return true;
  }
}
