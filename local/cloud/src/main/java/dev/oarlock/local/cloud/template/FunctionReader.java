package dev.oarlock.local.cloud.template;

import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a function with the globals already laid under it.
final class FunctionReader {
  /// Properties that change nothing about what the code does.
  static final List<String> DEPLOYED_ONLY =
      List.of(
          "Architectures",
          "AutoPublishAlias",
          "AutoPublishAliasAllProperties",
          "CodeUri",
          "DeploymentPreference",
          "Description",
          "EphemeralStorage",
          "FunctionName",
          "KmsKeyArn",
          "LoggingConfig",
          "MemorySize",
          "Policies",
          "ReservedConcurrentExecutions",
          "Role",
          "SnapStart",
          "Tags",
          "Tracing",
          "VersionDescription");

  private static final Set<String> KNOWN =
      Set.of(
          "Environment",
          "EventInvokeConfig",
          "Events",
          "FunctionUrlConfig",
          "Handler",
          "Runtime",
          "Timeout");

  private FunctionReader() {}

  static CloudTemplate.FunctionResource read(ResourceBlock block, Map<String, String> environment) {
    block.allowOnly(KNOWN).require("Runtime", "java25");
    return new CloudTemplate.FunctionResource(
        block.resource(),
        block.text("Handler").replaceAll("::.*", ""),
        variables(block, environment),
        block.seconds("Timeout", 3),
        block.has("FunctionUrlConfig"),
        block.child("FunctionUrlConfig").optional("AuthType").equals(Optional.of("AWS_IAM")),
        async(block.child("EventInvokeConfig")));
  }

  private static Map<String, String> variables(
      ResourceBlock block, Map<String, String> environment) {
    var variables = new HashMap<String, String>();
    block
        .child("Environment")
        .child("Variables")
        .node()
        .properties()
        .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
    variables.replaceAll(environment::getOrDefault);
    return variables;
  }

  private static CloudTemplate.AsyncInvocation async(ResourceBlock config) {
    var destination = config.child("DestinationConfig").child("OnFailure").optional("Destination");
    return new CloudTemplate.AsyncInvocation(
        config.number("MaximumRetryAttempts", 2), destination.map(ResourceNames::lastSegment));
  }
}
