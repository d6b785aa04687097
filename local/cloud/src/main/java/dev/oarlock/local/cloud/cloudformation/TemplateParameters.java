package dev.oarlock.local.cloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The values of a template's parameters: their defaults, or what the environment says of the
/// variables that hand them to functions.
public final class TemplateParameters {
  private TemplateParameters() {}

  public static Map<String, String> defaults(JsonNode document) {
    var values = new HashMap<String, String>();
    document
        .path("Parameters")
        .properties()
        .forEach(entry -> {
          if (entry.getValue().has("Default")) {
            values.put(entry.getKey(), entry.getValue().path("Default").asText());
          }
        });
    return values;
  }

  /// With `TIME_ZONE: !Ref TimeZone` on a function, TIME_ZONE of the environment sets TimeZone, so
  /// that schedules follow it too. A parameter may also be set by its own name.
  public static Map<String, String> overrides(JsonNode document, Map<String, String> environment) {
    var values = new HashMap<String, String>();
    override(document.path("Globals").path("Function"), document, environment, values);
    document
        .path("Resources")
        .forEach(resource -> override(resource.path("Properties"), document, environment, values));
    document
        .path("Parameters")
        .fieldNames()
        .forEachRemaining(name -> setByName(name, environment, values));
    return values;
  }

  private static void setByName(
      String parameter, Map<String, String> environment, Map<String, String> values) {
    var value = environment.get(parameter);
    if (value != null) {
      values.put(parameter, value);
    }
  }

  /// What the environment may say: all but the names of resources, such as TABLE_NAME, because the
  /// functions would look for a table that nobody made.
  public static Map<String, String> overridable(
      JsonNode document, Map<String, String> environment) {
    var free = new HashMap<>(environment);
    bind(document.path("Globals").path("Function"), document, free);
    document.path("Resources").forEach(it -> bind(it.path("Properties"), document, free));
    return free;
  }

  private static void bind(JsonNode function, JsonNode document, Map<String, String> free) {
    for (var variable : variables(function)) {
      if (variable.getValue().findValuesAsText("Ref").stream()
          .anyMatch(document.path("Resources")::has)) {
        free.remove(variable.getKey());
      }
    }
  }

  private static Set<Map.Entry<String, JsonNode>> variables(JsonNode function) {
    return function.path("Environment").path("Variables").properties();
  }

  private static void override(
      JsonNode function,
      JsonNode document,
      Map<String, String> environment,
      Map<String, String> values) {
    variables(function)
        .forEach(variable -> {
          var parameter = variable.getValue().path("Ref").asText();
          var value = environment.get(variable.getKey());
          if (value != null && document.path("Parameters").has(parameter)) {
            values.put(parameter, value);
          }
        });
  }

  /// Lays `over` on `base`: objects are merged, anything else replaces.
  public static void merge(ObjectNode base, JsonNode over) {
    over.properties()
        .forEach(entry -> {
          if (base.get(entry.getKey()) instanceof ObjectNode inner
              && entry.getValue() instanceof ObjectNode) {
            merge(inner, entry.getValue());
          } else {
            base.set(entry.getKey(), entry.getValue().deepCopy());
          }
        });
  }
}
