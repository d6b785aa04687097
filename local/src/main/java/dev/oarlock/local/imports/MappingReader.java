package dev.oarlock.local.imports;

import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.local.imports.Mapping.CsvFile;
import dev.oarlock.local.imports.Mapping.Lookup;
import dev.oarlock.local.imports.Mapping.SignalRule;
import dev.oarlock.local.imports.Mapping.Skip;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Reads a mapping file; a [MappingException] names file, line and key of a mistake, and a remedy.
final class MappingReader {
  private MappingReader() {}

  static Mapping read(Path file) {
    if (!Files.isReadable(file)) {
      throw new MappingException(
          file.toString(),
          "there is no such mapping",
          "Give --map a file; those that ship are in events/mappings.");
    }
    var root = YamlNode.read(file).onlyWith("source", "lookups", "files");
    return new Mapping(
        source(root.at("source")),
        root.find("lookups").map(MappingReader::lookups).orElse(List.of()),
        root.at("files").items().stream().map(MappingReader::csvFile).toList());
  }

  private static String source(YamlNode node) {
    if (node.text().equals("oarlock") || node.text().startsWith("aws.")) {
      throw node.wrong("the source '" + node.text() + "' is taken", "Name the system it is from.");
    }
    return node.text();
  }

  private static List<Lookup> lookups(YamlNode node) {
    return node.fields().stream().map(MappingReader::lookup).toList();
  }

  private static Lookup lookup(YamlNode.Field field) {
    var node = field.value().onlyWith("csv", "key");
    return new Lookup(
        node.place(), field.name(), node.at("csv").text(), expression(node.at("key")));
  }

  private static CsvFile csvFile(YamlNode node) {
    node.onlyWith("csv", "key", "skip", "signals");
    return new CsvFile(
        node.place(),
        node.at("csv").text(),
        expression(node.at("key")),
        items(node, "skip").stream().map(MappingReader::skip).toList(),
        items(node, "signals").stream().map(MappingReader::signal).toList());
  }

  private static List<YamlNode> items(YamlNode node, String key) {
    return node.find(key).map(YamlNode::items).orElse(List.of());
  }

  private static Skip skip(YamlNode node) {
    node.onlyWith("when", "because");
    return new Skip(expression(node.at("when")), node.at("because").text());
  }

  private static SignalRule signal(YamlNode node) {
    node.onlyWith("type", "when", "account", "id", "at", "detail");
    return new SignalRule(
        type(node.at("type")),
        maybe(node, "when"),
        shape(node.at("account")),
        maybe(node, "id"),
        expression(node.at("at")),
        node.find("detail").map(MappingReader::fields).orElse(List.of()));
  }

  private static String type(YamlNode node) {
    if (!SignalJson.TYPES.contains(node.text())) {
      throw node.wrong(
          "no signal is called '" + node.text() + "'",
          "One of " + String.join(", ", new TreeSet<>(SignalJson.TYPES)) + ".");
    }
    return node.text();
  }

  private static Optional<Expression> maybe(YamlNode node, String key) {
    return node.find(key).map(MappingReader::expression);
  }

  private static Expression expression(YamlNode node) {
    return Expression.at(node.place(), node.text());
  }

  private static List<Shape.Field> fields(YamlNode node) {
    return node.fields().stream()
        .map(field -> new Shape.Field(field.name(), shape(field.value())))
        .toList();
  }

  private static Shape shape(YamlNode node) {
    if (node.isMapping()) {
      return new Shape.Composed(fields(node));
    }
    if (node.isList()) {
      return new Shape.Listed(node.items().stream().map(MappingReader::shape).toList());
    }
    return node.literal()
        .<Shape>map(Shape.Literal::new)
        .orElseGet(() -> new Shape.Computed(expression(node)));
  }
}
