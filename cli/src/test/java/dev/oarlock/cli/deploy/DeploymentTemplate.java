package dev.oarlock.cli.deploy;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.cloudformation.TaggedYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// `template.yaml` as it is written, unresolved: every `!Ref X` is `{"Ref":"X"}`, so that a test
/// sees what the author meant.
record DeploymentTemplate(JsonNode root) {

  static DeploymentTemplate read() {
    try {
      return new DeploymentTemplate(TaggedYaml.parse(Files.readString(file())));
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

  static Path file() {
    return house().resolve("template.yaml");
  }

  Map<String, JsonNode> functions() {
    return resources("AWS::Serverless::Function");
  }

  /// Properties by logical id, of all resources of a type.
  Map<String, JsonNode> resources(String type) {
    var found = new TreeMap<String, JsonNode>();
    for (var entry : root.path("Resources").properties()) {
      if (entry.getValue().path("Type").asText().equals(type)) {
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

  /// What a reference says: `!GetAtt Table.Arn` is `Table.Arn`, `!Ref Table` is `Table`, `!Sub` is
  /// its text; a plain value is itself. Of the table, it is that which the stack makes: one that is
  /// there already stands for it, as [TableReferenceTest] holds.
  static String target(JsonNode reference) {
    if (reference.path("Fn::If").path(0).asText().startsWith("Makes")) {
      return target(reference.path("Fn::If").path(1));
    }
    var said = reference.isObject() ? reference.iterator().next() : reference;
    return each(said).map(JsonNode::asText).collect(joining("."));
  }

  /// The logical id that a reference points at.
  static String id(JsonNode reference) {
    return target(reference).replaceAll("\\..*", "");
  }

  /// A list, also where CloudFormation lets a single value stand for one.
  static Stream<JsonNode> each(JsonNode oneOrMany) {
    return oneOrMany.isArray()
        ? StreamSupport.stream(oneOrMany.spliterator(), false)
        : Stream.of(oneOrMany).filter(one -> !one.isMissingNode());
  }
}
