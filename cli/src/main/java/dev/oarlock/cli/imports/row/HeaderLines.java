package dev.oarlock.cli.imports.row;

import dev.oarlock.mapping.expression.EmptyText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The names of a file's columns, and over how many lines they stand. They stand over two where the
/// first has gaps which the second fills with words, and numbers or days begin under such words.
/// `others` are further names of columns, where they stand over two lines: that of the second line
/// alone, and with the heading before it, where no other column goes by them.
record HeaderLines(List<String> names, int lines, Map<String, String> others) {
  private static final int SAMPLE_ROWS = 20;

  /// Of rows from that of the column names on.
  static HeaderLines of(List<List<String>> rows) {
    if (rows.isEmpty()) {
      return new HeaderLines(List.of(), 1, Map.of());
    }
    return rows.size() > 2 && areTwo(rows.get(0), rows.get(1), rows.subList(2, rows.size()))
        ? ofTwo(rows.get(0), rows.get(1))
        : new HeaderLines(rows.getFirst(), 1, Map.of());
  }

  private static HeaderLines ofTwo(List<String> first, List<String> second) {
    var names = joined(first, second);
    var others = new LinkedHashMap<String, String>();
    var heading = "";
    for (var at = 0; at < second.size(); at++) {
      heading = field(first, at).isEmpty() ? heading : field(first, at);
      var below = field(second, at);
      for (var other :
          below.isEmpty() ? List.<String>of() : List.of(below, joined(heading, below))) {
        if (!names.contains(other)) {
          others.merge(other, names.get(at), (one, another) -> one.equals(another) ? one : "");
        }
      }
    }
    others.values().removeIf(String::isEmpty);
    return new HeaderLines(names, 2, Map.copyOf(others));
  }

  /// Names and other names.
  List<String> all() {
    return Stream.concat(names.stream(), others.keySet().stream().sorted()).toList();
  }

  /// Where it was said on which line they stand: on that alone.
  static HeaderLines single(List<List<String>> rows) {
    return of(rows.stream().limit(1).toList());
  }

  private static boolean areTwo(List<String> first, List<String> second, List<List<String>> below) {
    var gaps = IntStream.range(0, second.size()).filter(at -> field(first, at).isEmpty()).toArray();
    return gaps.length > 0
        && IntStream.of(gaps).noneMatch(at -> field(second, at).isEmpty())
        && second.size() >= first.size()
        && second.stream().noneMatch(HeaderLines::isValue)
        && IntStream.range(0, second.size())
            .filter(at -> !field(second, at).isEmpty())
            .anyMatch(at -> areNumbers(at, below));
  }

  private static boolean isValue(String field) {
    return field.chars().anyMatch(Character::isDigit) || (!field.isBlank() && EmptyText.is(field));
  }

  private static boolean areNumbers(int at, List<List<String>> below) {
    var told =
        below.stream()
            .limit(SAMPLE_ROWS)
            .map(row -> field(row, at))
            .filter(it -> !EmptyText.is(it))
            .toList();
    return !told.isEmpty() && told.stream().allMatch(it -> it.chars().anyMatch(Character::isDigit));
  }

  /// A heading over several columns is told of the others only where they would be called the same
  /// without it: whether it is one, or a name of its own column alone, no file says.
  private static List<String> joined(List<String> first, List<String> second) {
    var plain =
        IntStream.range(0, second.size())
            .mapToObj(at -> joined(field(first, at), field(second, at)))
            .toList();
    var names = new ArrayList<String>();
    var heading = "";
    for (var at = 0; at < second.size(); at++) {
      heading = field(first, at).isEmpty() ? heading : field(first, at);
      var isAmbiguous = Collections.frequency(plain, plain.get(at)) > 1;
      names.add(isAmbiguous ? joined(heading, field(second, at)) : plain.get(at));
    }
    return List.copyOf(names);
  }

  private static String joined(String first, String second) {
    return (first + " " + second).strip();
  }

  private static String field(List<String> fields, int at) {
    return at < fields.size() ? fields.get(at).strip() : "";
  }
}
