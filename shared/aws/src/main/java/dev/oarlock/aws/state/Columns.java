package dev.oarlock.aws.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Many objects of one shape as one object of columns, because likes beside likes deflate well. A
/// column is an array of values (null where a row has none), or an object that says how it is
/// packed: `same` one value for all rows, `days` a first day and steps in days, `of` columns of
/// inner objects.
final class Columns {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Columns() {}

  static ObjectNode of(List<ObjectNode> rows) {
    var table = JSON.objectNode();
    table.put("rows", rows.size());
    table.setAll(columns(rows));
    return table;
  }

  static List<ObjectNode> rows(JsonNode table) {
    var rows = new ArrayList<ObjectNode>();
    for (var i = 0; i < table.required("rows").intValue(); i++) {
      rows.add(JSON.objectNode());
    }
    for (var column : table.properties()) {
      if (!column.getKey().equals("rows")) {
        fill(rows, column.getKey(), unpacked(column.getValue(), rows.size()));
      }
    }
    return rows;
  }

  private static ObjectNode columns(List<? extends @Nullable JsonNode> rows) {
    var names = new TreeSet<String>();
    rows.stream()
        .filter(Objects::nonNull)
        .forEach(row -> row.fieldNames().forEachRemaining(names::add));
    var columns = new TreeMap<String, JsonNode>();
    for (var name : names) {
      columns.put(
          name, packed(rows.stream().map(row -> row == null ? null : row.get(name)).toList()));
    }
    return JSON.objectNode().setAll(columns);
  }

  private static JsonNode packed(List<? extends @Nullable JsonNode> values) {
    var present = values.stream().filter(Objects::nonNull).toList();
    if (present.size() == values.size() && present.stream().distinct().count() == 1) {
      return JSON.objectNode().set("same", present.getFirst());
    }
    if (present.stream().allMatch(value -> value.isObject() && !value.isEmpty())) {
      return JSON.objectNode().set("of", columns(values));
    }
    if (present.stream()
        .allMatch(value -> value.isTextual() && DAY.matcher(value.textValue()).matches())) {
      return JSON.objectNode().set("days", steps(values));
    }
    return array(values);
  }

  private static ArrayNode array(List<? extends @Nullable JsonNode> values) {
    var array = JSON.arrayNode();
    values.forEach(value -> array.add(value == null ? JSON.nullNode() : value));
    return array;
  }

  private static ArrayNode steps(List<? extends @Nullable JsonNode> days) {
    var steps = JSON.arrayNode();
    var last = 0L;
    for (var value : days) {
      if (value == null) {
        steps.addNull();
      } else {
        var day = LocalDate.parse(value.textValue()).toEpochDay();
        steps.add(day - last);
        last = day;
      }
    }
    return steps;
  }

  private static List<@Nullable JsonNode> unpacked(JsonNode column, int rows) {
    var values = new ArrayList<@Nullable JsonNode>();
    if (column.isArray()) {
      column.forEach(value -> values.add(value.isNull() ? null : value));
    } else if (column.has("same")) {
      for (var i = 0; i < rows; i++) {
        values.add(column.get("same"));
      }
    } else if (column.has("days")) {
      values.addAll(days(column.get("days")));
    } else {
      values.addAll(objects(column.required("of"), rows));
    }
    return values;
  }

  private static List<@Nullable JsonNode> days(JsonNode steps) {
    var days = new ArrayList<@Nullable JsonNode>();
    var last = 0L;
    for (var step : steps) {
      last += step.longValue();
      days.add(step.isNull() ? null : JSON.textNode(LocalDate.ofEpochDay(last).toString()));
    }
    return days;
  }

  private static List<@Nullable JsonNode> objects(JsonNode columns, int rows) {
    var objects = new ArrayList<ObjectNode>();
    for (var i = 0; i < rows; i++) {
      objects.add(JSON.objectNode());
    }
    for (var column : columns.properties()) {
      fill(objects, column.getKey(), unpacked(column.getValue(), rows));
    }
    var present = new ArrayList<@Nullable JsonNode>();
    objects.forEach(object -> present.add(object.isEmpty() ? null : object));
    return present;
  }

  private static void fill(List<ObjectNode> rows, String name, List<@Nullable JsonNode> values) {
    for (var i = 0; i < rows.size(); i++) {
      var value = values.get(i);
      if (value != null) {
        rows.get(i).set(name, value);
      }
    }
  }
}
