package dev.oarlock.mapping.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A node of a YAML file that knows the file, line and key it stands at.
public record YamlNode(Path file, String key, Node node) {

  public static YamlNode read(Path file) {
    try (var text = Files.newBufferedReader(file)) {
      return read(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same of a text that is read from somewhere else; `file` is what mistakes call it.
  public static YamlNode read(Path file, Reader text) {
    try {
      var options = new LoaderOptions();
      options.setMaxAliasesForCollections(0); // what is repeated tenfold ten times over is no file
      var root = new Yaml(options).compose(text);
      if (root == null) {
        throw new InputException(file.toString(), "the file is empty", "Begin with its keys.");
      }
      return new YamlNode(file, "", root);
    } catch (MarkedYAMLException e) {
      throw new InputException(
          file + ":" + (e.getProblemMark().getLine() + 1),
          "not YAML: " + e.getProblem(),
          "Mind the indentation, and put expressions in single quotes.");
    } catch (YAMLException e) {
      throw e.getCause() instanceof CharacterCodingException ? notUtf8(file) : unreadable(file, e);
    }
  }

  /// A file whose bytes are no text, or one that another program saved in its own encoding.
  public static InputException notUtf8(Path file) {
    return new InputException(
        file.toString(),
        "not text in UTF-8",
        "Save it as text with the encoding UTF-8: editors and spreadsheets offer it when they"
            + " save.");
  }

  /// Characters that no text has, too much of it.
  private static InputException unreadable(Path file, Exception cause) {
    var reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("no text");
    return new InputException(
        file.toString(),
        "not YAML: " + reason,
        "Save it as plain text in UTF-8, and write out what an alias (*) repeats.");
  }

  /// The line it begins on, from 1.
  public int line() {
    return node.getStartMark().getLine() + 1;
  }

  /// `file:line key`
  public String location() {
    var line = file.getFileName() + ":" + line();
    return key.isEmpty() ? line : line + " " + key;
  }

  public InputException mistake(String problem, String remedy) {
    return new InputException(location(), problem, remedy);
  }

  /// Refuses keys that a mapping does not have: each is a slip of the pen.
  public YamlNode requireOnlyKeys(String... keys) {
    var allowed = Set.of(keys);
    for (var field : fields()) {
      if (!allowed.contains(field.name())) {
        throw field.value().mistake("unknown key", "Known here: " + String.join(", ", keys) + ".");
      }
    }
    return this;
  }

  public YamlNode required(String name) {
    return optional(name)
        .orElseThrow(
            () -> mistake("'" + name + "' is missing", "See events/mappings/README.md for it."));
  }

  public Optional<YamlNode> optional(String name) {
    return fields().stream()
        .filter(field -> field.name().equals(name))
        .map(YamlField::value)
        .findFirst();
  }

  /// A key, the line it is on, and its value.
  public record YamlField(String name, int line, YamlNode value) {}

  public List<YamlField> fields() {
    if (!(node instanceof MappingNode mapping)) {
      throw mistake("not a mapping of keys to values", "Write 'key: value' lines here.");
    }
    return mapping.getValue().stream().map(this::field).toList();
  }

  public List<YamlNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw mistake("not a list", "Begin each item with '- '.");
    }
    var items = new ArrayList<YamlNode>();
    for (var item : sequence.getValue()) {
      items.add(new YamlNode(file, key + "[" + items.size() + "]", item));
    }
    return items;
  }

  public String text() {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw mistake("not a text", "Write one value here.");
    }
    return scalar.getValue();
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /// Numbers, true and false stand for themselves; all else is an expression, a column that is
  /// called `no` too, which YAML takes for a truth value.
  public Optional<JsonNode> literal() {
    var json = JsonNodeFactory.instance;
    if (node.getTag().equals(Tag.BOOL) && text().matches("true|false")) {
      return Optional.of(json.booleanNode(Boolean.parseBoolean(text())));
    }
    if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
      return Optional.of(json.numberNode(number()));
    }
    return Optional.empty();
  }

  private BigDecimal number() {
    try {
      return new BigDecimal(text());
    } catch (NumberFormatException _) {
      throw mistake("not a number that is written in digits", "Write it as 12 or 12.5.");
    }
  }

  private YamlField field(NodeTuple tuple) {
    var keyNode = tuple.getKeyNode();
    if (!(keyNode instanceof ScalarNode scalar)) {
      throw new YamlNode(file, key, keyNode).mistake("not a key", "Keys are plain words.");
    }
    var name = scalar.getValue();
    var path = key.isEmpty() ? name : key + "." + name;
    var line = keyNode.getStartMark().getLine() + 1;
    return new YamlField(name, line, new YamlNode(file, path, tuple.getValueNode()));
  }
}
