package dev.oarlock.local.cloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// YAML with CloudFormation's short tags, turned into their long form: `!Ref X` into `{"Ref":
/// "X"}`.
public final class TaggedYaml extends SafeConstructor {
  private TaggedYaml(LoaderOptions options) {
    super(options);
    yamlMultiConstructors.put("!", new LongForm());
  }

  /// The tree of a document; throws when it is not a mapping or names a key twice.
  public static JsonNode parse(String yaml) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Object document = load(yaml, options);
    if (!(document instanceof Map)) {
      throw new IllegalArgumentException("the template is not a YAML mapping");
    }
    return StrictJson.tree(document);
  }

  private static Object load(String yaml, LoaderOptions options) {
    try {
      return new Yaml(new TaggedYaml(options)).load(yaml);
    } catch (YAMLException e) {
      throw new IllegalArgumentException("the template is not YAML: " + e.getMessage(), e);
    }
  }

  private final class LongForm extends AbstractConstruct {
    @Override
    public Object construct(Node node) {
      var tag = node.getTag().getValue().substring(1);
      return switch (tag) {
        case "Ref", "Condition" -> Map.of(tag, plain(node));
        case "GetAtt" -> Map.of("Fn::GetAtt", parts(plain(node)));
        default -> Map.of("Fn::" + tag, plain(node));
      };
    }

    private Object parts(Object value) {
      return value instanceof String path ? List.of((Object[]) path.split("\\.", 2)) : value;
    }

    private Object plain(Node node) {
      return switch (node) {
        case ScalarNode scalar -> scalar.getValue();
        case SequenceNode sequence -> constructSequence(sequence);
        case MappingNode mapping -> constructMapping(mapping);
        default -> throw new IllegalArgumentException("cannot read " + node.getTag());
      };
    }
  }
}
