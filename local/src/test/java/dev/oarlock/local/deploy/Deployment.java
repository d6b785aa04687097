package dev.oarlock.local.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// `template.yaml` as it is written, unresolved: every `!Ref X` is `{"Ref":"X"}`, so that a test
/// sees what the author meant.
record Deployment(JsonNode root) {

  static Deployment read() {
    try (var reader = Files.newBufferedReader(house().resolve("template.yaml"))) {
      var yaml = new Yaml(new Intrinsics());
      return new Deployment(new ObjectMapper().valueToTree(yaml.load(reader)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folder that holds `template.yaml`, wherever in the house the test was started.
  static Path house() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("template.yaml")))
        .findFirst()
        .orElseThrow();
  }

  Map<String, JsonNode> functions() {
    return resources("AWS::Serverless::Function");
  }

  /// Properties by logical id, of all resources of a type.
  Map<String, JsonNode> resources(String type) {
    return resources(resource -> resource.path("Type").asText().equals(type));
  }

  private Map<String, JsonNode> resources(Predicate<JsonNode> wanted) {
    var found = new TreeMap<String, JsonNode>();
    for (var entry : root.path("Resources").properties()) {
      if (wanted.test(entry.getValue())) {
        found.put(entry.getKey(), entry.getValue().path("Properties"));
      }
    }
    return found;
  }

  JsonNode properties(String logicalId) {
    return root.path("Resources").path(logicalId).path("Properties");
  }

  JsonNode globals() {
    return root.path("Globals").path("Function");
  }

  /// The default of a parameter that a property refers to, or the property itself.
  String orDefault(JsonNode property) {
    var parameter = property.path("Ref").asText();
    return parameter.isEmpty()
        ? property.asText()
        : root.path("Parameters").path(parameter).path("Default").asText();
  }

  /// A list, also where CloudFormation lets a single value stand for one.
  static Stream<JsonNode> each(JsonNode oneOrMany) {
    return oneOrMany.isArray()
        ? StreamSupport.stream(oneOrMany.spliterator(), false)
        : Stream.of(oneOrMany).filter(one -> !one.isMissingNode());
  }

  private static final class Intrinsics extends SafeConstructor {
    Intrinsics() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              return longForm(node.getTag().getValue().substring(1), value(node));
            }
          });
    }

    private static Map<String, Object> longForm(String tag, Object value) {
      return switch (tag) {
        case "Ref", "Condition" -> Map.of(tag, value);
        case "GetAtt" -> Map.of("Fn::GetAtt", value.toString());
        default -> Map.of("Fn::" + tag, value);
      };
    }

    private Object value(Node node) {
      return switch (node) {
        case ScalarNode scalar -> scalar.getValue();
        case SequenceNode sequence -> constructSequence(sequence);
        case MappingNode mapping -> constructMapping(mapping);
        default -> throw new IllegalArgumentException("cannot read " + node);
      };
    }
  }
}
