package dev.oarlock.mapping.definition;

import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.mapping.definition.SignalMapping.EventRule;
import dev.oarlock.mapping.definition.SignalMapping.LookupFile;
import dev.oarlock.mapping.definition.SignalMapping.MappedFile;
import dev.oarlock.mapping.definition.SignalMapping.RowNote;
import dev.oarlock.mapping.definition.SignalMapping.SkipRule;
import dev.oarlock.mapping.input.InputException;
import dev.oarlock.mapping.input.YamlNode;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads a mapping file; a [InputException] names file, line and key of a mistake, and a remedy.
public final class MappingReader {
  private MappingReader() {}

  public static SignalMapping read(Path file) {
    if (!Files.isReadable(file)) {
      throw new InputException(
          file.toString(),
          "there is no such mapping",
          "Give --map a file, or one of "
              + String.join(", ", ShippedMapping.names())
              + "; without it the shape of your files is recognised.");
    }
    var name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    return read(name, YamlNode.read(file));
  }

  /// Of a text that is kept somewhere else; mistakes call it by the name.
  public static SignalMapping read(String name, String text) {
    return read(name, YamlNode.read(Path.of(name + ".yaml"), new StringReader(text)));
  }

  static SignalMapping read(String name, YamlNode root) {
    root.requireOnlyKeys("source", "version", "listens", "lookups", "files", "events");
    return new SignalMapping(
        name,
        root.optional("version").map(MappingReader::version).orElse(1),
        source(root.required("source")),
        root.optional("lookups").map(MappingReader::lookups).orElse(List.of()),
        files(root).stream().map(MappingReader::file).toList(),
        items(root, "listens").stream().map(YamlNode::text).toList(),
        items(root, "events").stream().map(MappingReader::event).toList());
  }

  /// What only listens reads none.
  private static List<YamlNode> files(YamlNode root) {
    return root.optional("events").isPresent()
        ? items(root, "files")
        : root.required("files").items();
  }

  private static int version(YamlNode node) {
    if (!node.text().matches("[1-9]\\d{0,5}")) {
      throw node.mistake("no version is called '" + node.text() + "'", "Count up from 1.");
    }
    return Integer.parseInt(node.text());
  }

  private static String source(YamlNode node) {
    if (node.text().matches("oarlock(\\..*)?|aws\\..*")) {
      throw node.mistake(
          "the source '" + node.text() + "' is taken", "Name the system it is from.");
    }
    return node.text();
  }

  private static List<LookupFile> lookups(YamlNode node) {
    return node.fields().stream().map(MappingReader::lookup).toList();
  }

  private static LookupFile lookup(YamlNode.YamlField field) {
    var node = FormatKeys.requireOnly(field.value(), "csv", "key");
    return new LookupFile(
        node.location(),
        field.name(),
        node.required("csv").text(),
        FormatKeys.format(node),
        SignalKeys.expression(node.required("key")));
  }

  private static MappedFile file(YamlNode node) {
    FormatKeys.requireOnly(
        node, "csv", "tellUnread", "key", "skip", "note", "group", "values", "signals");
    var group = node.optional("group").map(SignalKeys::values).orElse(List.of());
    return new MappedFile(
        node.location(),
        node.required("csv").text(),
        FormatKeys.format(node),
        node.optional("tellUnread").map(MappingReader::isYes).orElse(false),
        (group.isEmpty() ? Optional.of(node.required("key")) : node.optional("key"))
            .map(SignalKeys::expression),
        items(node, "skip").stream().map(MappingReader::skip).toList(),
        items(node, "note").stream().map(MappingReader::note).toList(),
        group,
        node.optional("values").map(SignalKeys::values).orElse(List.of()),
        items(node, "signals").stream().map(SignalKeys::signal).toList());
  }

  private static EventRule event(YamlNode node) {
    node.requireOnlyKeys("types", "knownOnly", "key", "values", "signals");
    return new EventRule(
        node.required("types").items().stream().map(MappingReader::foreignType).toList(),
        node.optional("knownOnly").map(MappingReader::isYes).orElse(false),
        SignalKeys.expression(node.required("key")),
        node.optional("values").map(SignalKeys::values).orElse(List.of()),
        node.required("signals").items().stream().map(SignalKeys::signal).toList());
  }

  /// An event that has a name of ours is taken as it is, and no rule is asked.
  private static String foreignType(YamlNode node) {
    if (SignalType.find(node.text()).isPresent()) {
      throw node.mistake(
          "'" + node.text() + "' is a signal's own name, and is taken as it is",
          "Have the system call its event by another name, or send the signal as it is to be.");
    }
    return node.text();
  }

  private static boolean isYes(YamlNode node) {
    return switch (node.text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw node.mistake("'" + node.text() + "' is neither", "Give true or false.");
    };
  }

  private static List<YamlNode> items(YamlNode node, String key) {
    return node.optional(key).map(YamlNode::items).orElse(List.of());
  }

  private static SkipRule skip(YamlNode node) {
    node.requireOnlyKeys("when", "because");
    return new SkipRule(
        SignalKeys.expression(node.required("when")), node.required("because").text());
  }

  private static RowNote note(YamlNode node) {
    node.requireOnlyKeys("when", "saying");
    return new RowNote(
        SignalKeys.expression(node.required("when")), node.required("saying").text());
  }
}
