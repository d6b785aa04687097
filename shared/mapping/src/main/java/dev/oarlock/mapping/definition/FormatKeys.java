package dev.oarlock.mapping.definition;

import dev.oarlock.mapping.format.ColumnAliases;
import dev.oarlock.mapping.format.DayOrder;
import dev.oarlock.mapping.format.DecimalMark;
import dev.oarlock.mapping.format.FileFormat;
import dev.oarlock.mapping.input.YamlNode;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The keys of a mapping that say how a file is written, where that is not recognised.
final class FormatKeys {
  private static final String[] KEYS = {
    "encoding", "separator", "decimal", "days", "headerLine", "sheet", "columns", "optional"
  };

  private FormatKeys() {}

  /// These and others.
  static YamlNode requireOnly(YamlNode node, String... others) {
    return node.requireOnlyKeys(
        Stream.concat(Stream.of(others), Stream.of(KEYS)).toArray(String[]::new));
  }

  static FileFormat format(YamlNode node) {
    return new FileFormat(
        node.optional("encoding").map(FormatKeys::encoding),
        node.optional("separator").map(FormatKeys::separator),
        node.optional("decimal").map(FormatKeys::decimal),
        node.optional("days").map(FormatKeys::days),
        node.optional("headerLine").map(FormatKeys::line).orElse(OptionalInt.empty()),
        node.optional("sheet").map(YamlNode::text),
        new ColumnAliases(names(node, "columns"), names(node, "optional")));
  }

  /// What the mapping calls columns, and how files may call each: one name or several.
  private static Map<String, List<String>> names(YamlNode node, String key) {
    var names = new LinkedHashMap<String, List<String>>();
    for (var field : node.optional(key).map(YamlNode::fields).orElse(List.of())) {
      var value = field.value();
      names.put(
          field.name(),
          value.isList()
              ? value.items().stream().map(YamlNode::text).toList()
              : List.of(value.text()));
    }
    return names;
  }

  private static DayOrder days(YamlNode node) {
    return switch (node.text()) {
      case "D/M/YYYY" -> DayOrder.DAY_FIRST;
      case "M/D/YYYY" -> DayOrder.MONTH_FIRST;
      default ->
          throw node.mistake(
              "days are not written '" + node.text() + "'", "Say D/M/YYYY or M/D/YYYY.");
    };
  }

  private static Charset encoding(YamlNode node) {
    try {
      return Charset.forName(node.text());
    } catch (IllegalArgumentException _) {
      throw node.mistake(
          "no encoding is called '" + node.text() + "'", "Say UTF-8, windows-1252 or UTF-16.");
    }
  }

  private static char separator(YamlNode node) {
    var text = node.text().equals("tab") || node.text().equals("\\t") ? "\t" : node.text();
    if (text.length() != 1) {
      throw node.mistake(
          "a separator is one character, not '" + node.text() + "'", "Say ';', '|' or tab.");
    }
    return text.charAt(0);
  }

  private static DecimalMark decimal(YamlNode node) {
    return switch (node.text()) {
      case "comma", "," -> DecimalMark.COMMA;
      case "point", "." -> DecimalMark.POINT;
      default ->
          throw node.mistake(
              "decimals come after a comma or a point, not '" + node.text() + "'",
              "Say comma or point.");
    };
  }

  private static OptionalInt line(YamlNode node) {
    if (!node.text().matches("[1-9]\\d{0,5}")) {
      throw node.mistake(
          "the column names are on no line '" + node.text() + "'",
          "Give its number in the file; the first is 1.");
    }
    return OptionalInt.of(Integer.parseInt(node.text()));
  }
}
