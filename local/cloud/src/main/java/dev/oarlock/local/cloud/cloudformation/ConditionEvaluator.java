package dev.oarlock.local.cloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/// Decides the conditions of a template.
final class ConditionEvaluator {
  private ConditionEvaluator() {}

  static boolean holds(JsonNode condition, ReferenceResolver references) {
    var function = condition.fieldNames().next();
    var argument = condition.get(function);
    return switch (function) {
      case "Condition" -> references.holds(argument.asText());
      case "Fn::Equals" ->
          references
              .resolve(ReferenceResolver.part(argument, 0))
              .asText()
              .equals(references.resolve(ReferenceResolver.part(argument, 1)).asText());
      case "Fn::Not" -> !holds(ReferenceResolver.part(argument, 0), references);
      case "Fn::And" -> all(argument, references);
      case "Fn::Or" ->
          StreamSupport.stream(argument.spliterator(), false)
              .anyMatch(one -> holds(one, references));
      default ->
          throw new IllegalArgumentException(
              "template.yaml: condition " + function + " is not run locally");
    };
  }

  private static boolean all(JsonNode argument, ReferenceResolver references) {
    return StreamSupport.stream(argument.spliterator(), false)
        .allMatch(one -> holds(one, references));
  }
}
