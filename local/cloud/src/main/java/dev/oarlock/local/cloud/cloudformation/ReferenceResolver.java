package dev.oarlock.local.cloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Resolves CloudFormation's references and functions to values of this machine.
///
/// A parameter without a value resolves to nothing: the property that names it is left out, and
/// whoever needs it says so.
public final class ReferenceResolver {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([^!}][^}]*)}");
  private final JsonNode document;
  private final Map<String, String> parameters;
  private final ResourceNames names;

  public ReferenceResolver(JsonNode document, Map<String, String> parameters) {
    this.document = document;
    this.parameters = Map.copyOf(parameters);
    this.names = new ResourceNames(document.path("Resources"), this);
  }

  /// The same tree with everything resolved; properties without a value are left out.
  public JsonNode resolve(JsonNode node) {
    return switch (node) {
      case ObjectNode object when object.size() == 1 && isFunction(object) -> call(object);
      case ObjectNode object -> resolveFields(object);
      case ArrayNode array -> resolveItems(array);
      default -> node;
    };
  }

  /// Whether a condition of the template holds.
  public boolean holds(String condition) {
    var body = document.path("Conditions").path(condition);
    if (body.isMissingNode()) {
      throw new IllegalArgumentException("template.yaml has no condition " + condition);
    }
    return ConditionEvaluator.holds(body, this);
  }

  private static boolean isFunction(ObjectNode object) {
    var name = object.fieldNames().next();
    return name.equals("Ref") || name.startsWith("Fn::");
  }

  private JsonNode resolveFields(ObjectNode object) {
    var resolved = StrictJson.object();
    object
        .properties()
        .forEach(field -> {
          var value = resolve(field.getValue());
          if (!value.isMissingNode()) {
            resolved.set(field.getKey(), value);
          }
        });
    return resolved;
  }

  private JsonNode resolveItems(ArrayNode array) {
    var resolved = StrictJson.array();
    StreamSupport.stream(array.spliterator(), false)
        .map(this::resolve)
        .filter(item -> !item.isMissingNode())
        .forEach(resolved::add);
    return resolved;
  }

  private JsonNode call(ObjectNode object) {
    var function = object.fieldNames().next();
    var argument = object.get(function);
    return switch (function) {
      case "Ref" -> ref(argument.asText());
      case "Fn::GetAtt" ->
          text(names.attribute(part(argument, 0).asText(), part(argument, 1).asText()));
      case "Fn::Sub" -> substitute(argument);
      case "Fn::If" -> resolve(part(argument, holds(part(argument, 0).asText()) ? 1 : 2));
      case "Fn::Join" -> join(argument);
      case "Fn::Select" -> part(resolve(part(argument, 1)), resolve(part(argument, 0)).asInt());
      case "Fn::Split" -> split(argument);
      default ->
          throw new IllegalArgumentException("template.yaml: " + function + " is not run locally");
    };
  }

  /// A part of what a function is called with.
  static JsonNode part(JsonNode argument, int index) {
    if (!argument.has(index)) {
      throw new IllegalArgumentException(
          "template.yaml: a function lacks part " + (index + 1) + ": " + argument);
    }
    return argument.get(index);
  }

  private JsonNode ref(String name) {
    if (name.equals("AWS::NoValue")) {
      return MissingNode.getInstance();
    }
    if (document.path("Parameters").has(name)) {
      return parameters.containsKey(name) ? text(parameters.get(name)) : MissingNode.getInstance();
    }
    return text(names.reference(name));
  }

  private JsonNode substitute(JsonNode argument) {
    var own = argument.isArray() ? part(argument, 1) : StrictJson.object();
    var pattern = argument.isArray() ? part(argument, 0).asText() : argument.asText();
    return text(
        PLACE
            .matcher(pattern)
            .replaceAll(
                place -> java.util.regex.Matcher.quoteReplacement(value(place.group(1), own)))
            .replace("${!", "${"));
  }

  private String value(String name, JsonNode own) {
    if (own.has(name)) {
      return resolve(own.get(name)).asText();
    }
    var dot = name.indexOf('.');
    return dot < 0
        ? ref(name).asText()
        : names.attribute(name.substring(0, dot), name.substring(dot + 1));
  }

  private JsonNode join(JsonNode argument) {
    return text(
        StreamSupport.stream(resolve(part(argument, 1)).spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(part(argument, 0).asText())));
  }

  private JsonNode split(JsonNode argument) {
    var parts = StrictJson.array();
    var separator = Pattern.quote(part(argument, 0).asText());
    for (var piece : resolve(part(argument, 1)).asText().split(separator, -1)) {
      parts.add(piece);
    }
    return parts;
  }

  private static JsonNode text(String value) {
    return TextNode.valueOf(value);
  }
}
