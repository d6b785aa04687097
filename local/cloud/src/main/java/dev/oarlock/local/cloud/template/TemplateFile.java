package dev.oarlock.local.cloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.cloudformation.ReferenceResolver;
import dev.oarlock.local.cloud.cloudformation.TaggedYaml;
import dev.oarlock.local.cloud.cloudformation.TemplateParameters;
import dev.oarlock.local.cloud.cloudformation.UnsupportedResource;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns template.yaml into what runs here; whatever it does not know, it refuses by name.
public final class TemplateFile {
  /// Resources that matter to a deployment only: permissions, alarms, logs.
  private static final Set<String> DEPLOYED_ONLY =
      Set.of(
          "AWS::CloudWatch::Alarm",
          "AWS::CloudWatch::CompositeAlarm",
          "AWS::CloudWatch::Dashboard",
          "AWS::IAM::ManagedPolicy",
          "AWS::IAM::Role",
          "AWS::Lambda::Permission",
          "AWS::Logs::LogGroup",
          "AWS::Logs::MetricFilter",
          "AWS::S3::Bucket",
          "AWS::S3::BucketPolicy",
          "AWS::SNS::Subscription",
          "AWS::SNS::Topic",
          "AWS::SNS::TopicPolicy",
          "AWS::SQS::QueuePolicy");

  private final JsonNode document;
  private final ReferenceResolver references;
  private final List<CloudTemplate.FunctionResource> functions = new ArrayList<>();
  private final List<String> buses = new ArrayList<>();
  private final List<CloudTemplate.EventRule> rules = new ArrayList<>();
  private final List<CloudTemplate.QueueResource> queues = new ArrayList<>();
  private final List<CloudTemplate.TableResource> tables = new ArrayList<>();
  private final EventSourceReader sources = new EventSourceReader();

  private TemplateFile(JsonNode document, ReferenceResolver references) {
    this.document = document;
    this.references = references;
  }

  /// Reads the file. A variable of `environment` wins over a function's variable of the same name,
  /// and over the parameter behind it; but not over the name of a resource, which is made here.
  public static CloudTemplate read(Path file, Map<String, String> environment) {
    try {
      return parse(Files.readString(file), environment);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the template " + file + " is not text in UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the template " + file, e);
    }
  }

  /// The same for a text.
  public static CloudTemplate parse(String yaml, Map<String, String> environment) {
    var document = TaggedYaml.parse(yaml);
    var parameters = new HashMap<>(TemplateParameters.defaults(document));
    parameters.putAll(TemplateParameters.overrides(document, environment));
    return new TemplateFile(document, new ReferenceResolver(document, parameters))
        .read(TemplateParameters.overridable(document, environment));
  }

  private CloudTemplate read(Map<String, String> environment) {
    document.path("Resources").properties().stream()
        .filter(entry -> isWanted(entry.getValue()))
        .forEach(entry -> add(entry.getKey(), entry.getValue(), environment));
    return new CloudTemplate(
        functions,
        buses,
        rules,
        queues,
        sources.queues(),
        sources.streams(),
        sources.schedules(),
        tables);
  }

  private boolean isWanted(JsonNode resource) {
    return !resource.has("Condition") || references.holds(resource.path("Condition").asText());
  }

  private void add(String id, JsonNode resource, Map<String, String> environment) {
    var type = resource.path("Type").asText();
    if (DEPLOYED_ONLY.contains(type)) {
      return;
    }
    switch (type) {
      case "AWS::Events::EventBus" -> buses.add(block(id, resource).optional("Name").orElse(id));
      case "AWS::Events::Rule" -> rules.add(RuleReader.read(block(id, resource)));
      case "AWS::SQS::Queue" -> queues.add(QueueReader.read(block(id, resource)));
      case "AWS::DynamoDB::Table" -> tables.add(TableReader.read(block(id, resource)));
      case "AWS::Serverless::Function" -> addFunction(functionBlock(id, resource), environment);
      default -> throw new UnsupportedResource(id, "the type " + type);
    }
  }

  private void addFunction(ResourceBlock block, Map<String, String> environment) {
    functions.add(FunctionReader.read(block, environment));
    var events = block.child("Events").node();
    events.properties().forEach(event -> addEvent(block.resource(), event));
  }

  private void addEvent(String function, Map.Entry<String, JsonNode> event) {
    var block =
        new ResourceBlock(function + "." + event.getKey(), event.getValue().path("Properties"));
    switch (event.getValue().path("Type").asText()) {
      case "EventBridgeRule", "CloudWatchEvent" -> rules.add(RuleReader.readEvent(function, block));
      default -> sources.add(function, event.getValue().path("Type").asText(), block);
    }
  }

  private ResourceBlock block(String id, JsonNode resource) {
    return new ResourceBlock(id, references.resolve(resource.path("Properties")));
  }

  private ResourceBlock functionBlock(String id, JsonNode resource) {
    var merged = StrictJson.object();
    TemplateParameters.merge(merged, document.path("Globals").path("Function"));
    TemplateParameters.merge(merged, resource.path("Properties"));
    merged.remove(FunctionReader.DEPLOYED_ONLY);
    return new ResourceBlock(id, references.resolve(merged));
  }
}
