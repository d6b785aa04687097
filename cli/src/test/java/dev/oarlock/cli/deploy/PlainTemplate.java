package dev.oarlock.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `template.yaml` as CloudFormation itself takes it, as far as moto does: each function is a plain
/// one without its URL, its triggers and its code. Everything else stays as it is written.
final class PlainTemplate {
  /// What only SAM makes of a function, or moto lacks.
  private static final List<String> LEFT_OUT =
      List.of(
          "AutoPublishAlias",
          "AutoPublishAliasAllProperties",
          "CodeUri",
          "EventInvokeConfig",
          "Events",
          "FunctionUrlConfig",
          "LoggingConfig",
          "SnapStart",
          "Tracing",
          "VersionDescription");

  /// Only SAM makes a URL.
  private static final List<String> URLS = List.of("SlackRequestUrl", "ApiUrl", "WebhookUrl");

  /// Conditions that do not hold where nothing is set. moto leaves out what has one, and then, when
  /// a stack is updated, misses it in what has the same.
  private static final Set<String> UNMADE = Set.of("HasExport", "MakesExportBucket");

  /// The code is never run.
  private static final String NO_CODE =
      Base64.getEncoder().encodeToString(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0});

  private PlainTemplate() {}

  static String of(DeploymentTemplate deployment) {
    var plain = (ObjectNode) deployment.root().deepCopy();
    plain.remove("Transform");
    var globals = plain.remove("Globals").path("Function");
    plain.path("Resources").forEach(resource -> makePlain((ObjectNode) resource, globals));
    ((ObjectNode) plain.path("Outputs")).remove(URLS);
    for (var part : List.of("Resources", "Outputs")) {
      ((ObjectNode) plain.path(part))
          .properties()
          .removeIf(it -> UNMADE.contains(it.getValue().path("Condition").asText()));
    }
    return StrictJson.write(plain);
  }

  /// Of the same template only where the night's tables go: a bucket, who may reach it, its
  /// address.
  static String ofExport(DeploymentTemplate deployment) {
    var plain = (ObjectNode) deployment.root().deepCopy();
    plain.remove(List.of("Transform", "Globals"));
    ((ObjectNode) plain.path("Resources")).retain("ExportBucket", "ExportBucketPolicy");
    ((ObjectNode) plain.path("Outputs")).retain("ExportBucketUrl");
    return StrictJson.write(plain);
  }

  /// moto makes no name of a reference to the bus.
  private static JsonNode environment(JsonNode globals) {
    var environment = globals.path("Environment").deepCopy();
    ((ObjectNode) environment.path("Variables")).putObject("BUS_NAME").put("Ref", "BusName");
    return environment;
  }

  private static void makePlain(ObjectNode resource, JsonNode globals) {
    if (resource.path("Type").asText().equals("AWS::Serverless::Function")) {
      resource.put("Type", "AWS::Lambda::Function");
      var properties = (ObjectNode) resource.path("Properties");
      for (var entry : Map.of("Runtime", "java21", "MemorySize", "1024").entrySet()) {
        properties.put(entry.getKey(), entry.getValue());
      }
      properties.set("Environment", environment(globals));
      properties.remove(LEFT_OUT);
      properties.putObject("Code").put("ZipFile", NO_CODE);
    }
    if (resource.path("Properties").has("EventBusName")) {
      // moto takes a name there, and no reference to the bus
      ((ObjectNode) resource.path("Properties")).putObject("EventBusName").put("Ref", "BusName");
      resource.put("DependsOn", "Bus");
    }
  }
}
