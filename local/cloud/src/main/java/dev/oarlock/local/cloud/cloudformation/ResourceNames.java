package dev.oarlock.local.cloud.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;

/// What resources are called on this machine: names and ARNs built from the logical ids.
public final class ResourceNames {
  /// The account and region that everything local pretends to be in.
  public static final String ACCOUNT = "000000000000";

  /// See [#ACCOUNT].
  public static final String REGION = "us-east-1";

  private static final String STREAM = "/stream/";
  private static final String PARTNER = "aws.partner/";

  private final JsonNode resources;
  private final ReferenceResolver references;

  ResourceNames(JsonNode resources, ReferenceResolver references) {
    this.resources = resources;
    this.references = references;
  }

  /// The ARN of a local resource, such as `arn("sqs", "SignalQueue")`.
  public static String arn(String service, String rest) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + rest;
  }

  /// The last part of a name, URL or ARN: the local name of the resource.
  public static String lastSegment(String reference) {
    var cut = Math.max(reference.lastIndexOf(':'), reference.lastIndexOf('/'));
    return reference.substring(cut + 1);
  }

  /// The event bus of a name or ARN; that of a partner has slashes in its name.
  public static String busName(String reference) {
    return reference.replaceFirst("^arn:.*:event-bus/", "");
  }

  /// Whether a bus, or the source of an event, is a partner's: the two have one name.
  public static boolean isPartner(String name) {
    return name.startsWith(PARTNER);
  }

  /// The table that a stream's ARN is about.
  public static String tableOfStream(String arn) {
    return lastSegment(arn.replaceFirst(STREAM + ".*", ""));
  }

  /// What `!Ref id` means here.
  String reference(String id) {
    return switch (id) {
      case "AWS::Region" -> REGION;
      case "AWS::AccountId" -> ACCOUNT;
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      case "AWS::StackName" -> "oarlock";
      default -> physicalName(id);
    };
  }

  /// What `!GetAtt id.attribute` means here.
  String attribute(String id, String attribute) {
    return switch (type(id) + " " + attribute) {
      case "AWS::SQS::Queue Arn" -> arn("sqs", id);
      case "AWS::SQS::Queue QueueName" -> id;
      case "AWS::Serverless::Function Arn" -> arn("lambda", "function:" + id);
      case "AWS::IAM::Role Arn" -> "arn:aws:iam::" + ACCOUNT + ":role/" + id;
      case "AWS::Events::EventBus Arn" -> arn("events", "event-bus/" + physicalName(id));
      case "AWS::Events::EventBus Name" -> physicalName(id);
      case "AWS::DynamoDB::Table Arn" -> arn("dynamodb", "table/" + physicalName(id));
      case "AWS::DynamoDB::Table StreamArn" ->
          arn("dynamodb", "table/" + physicalName(id) + STREAM + "latest");
      default -> throw new UnsupportedResource(id, "the attribute " + attribute);
    };
  }

  private String physicalName(String id) {
    return switch (type(id)) {
      case "AWS::SQS::Queue" -> "http://127.0.0.1/" + ACCOUNT + "/" + id;
      case "AWS::Events::EventBus" -> property(id, "Name");
      case "AWS::DynamoDB::Table" -> property(id, "TableName");
      default -> id;
    };
  }

  private String property(String id, String name) {
    return references.resolve(resources.path(id).path("Properties").path(name)).asText(id);
  }

  private String type(String id) {
    if (!resources.has(id)) {
      throw new IllegalArgumentException("template.yaml has no resource " + id);
    }
    return resources.path(id).path("Type").asText();
  }
}
