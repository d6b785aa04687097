package dev.oarlock.cli.deploy;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.QUEUE_ARN;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import dev.oarlock.local.cloud.template.CloudTemplate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The table, bus, queues and rules of the template, made in a cloud under names of their own, and
/// removed in the end.
final class DeployedStack implements AutoCloseable {
  private final String suffix = "-" + UUID.randomUUID().toString().substring(0, 8);
  private final CloudTemplate template;
  private final DynamoDbClient dynamo;
  private final EventBridgeClient bus;
  private final SqsClient queues;
  private final Map<String, String> queueUrls = new HashMap<>();
  private final String streamArn;

  DeployedStack(CloudTemplate template, AwsEndpoint cloud) {
    this.template = template;
    this.dynamo = cloud.dynamo();
    this.bus = cloud.bus();
    this.queues = cloud.queues();
    this.streamArn = createTable(template.tables().getFirst());
    bus.createEventBus(b -> b.name(busName()));
    template.queues().stream()
        .sorted(Comparator.comparing(queue -> queue.redrive().isPresent())) // dead letters first
        .forEach(this::createQueue);
    template.rules().forEach(this::createRule);
  }

  String tableName() {
    return "Table" + suffix;
  }

  String busName() {
    return "oarlock" + suffix;
  }

  String streamArn() {
    return streamArn;
  }

  String queueUrl(String logicalId) {
    return Objects.requireNonNull(queueUrls.get(logicalId), logicalId);
  }

  private String createTable(CloudTemplate.TableResource table) {
    var request = table.request().toBuilder().tableName(tableName()).build();
    var created = dynamo.createTable(request);
    dynamo.waiter().waitUntilTableExists(b -> b.tableName(tableName()));
    return created.tableDescription().latestStreamArn();
  }

  private void createQueue(CloudTemplate.QueueResource queue) {
    var attributes = new HashMap<QueueAttributeName, String>();
    attributes.put(VISIBILITY_TIMEOUT, "" + queue.visibilityTimeout().toSeconds());
    queue.redrive().ifPresent(redrive -> attributes.put(REDRIVE_POLICY, policy(redrive)));
    var created = queues.createQueue(b -> b.queueName(queue.id() + suffix).attributes(attributes));
    queueUrls.put(queue.id(), created.queueUrl());
  }

  private String policy(CloudTemplate.RedrivePolicy redrive) {
    return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
        .formatted(arn(redrive.deadLetterQueue()), redrive.maxReceives());
  }

  /// The name under which commands find it.
  String name() {
    return "path" + suffix;
  }

  private String nameOf(CloudTemplate.EventRule rule) {
    return name() + "-" + rule.id() + suffix; // as CloudFormation names it
  }

  private void createRule(CloudTemplate.EventRule rule) {
    var name = nameOf(rule);
    bus.putRule(b -> b.name(name).eventBusName(busName()).eventPattern(rule.pattern()));
    // A rule that calls a function has no queue; the test plays the function.
    rule.targets().stream()
        .filter(queueUrls::containsKey)
        .map(queue -> Target.builder().id(queue).arn(arn(queue)).build())
        .forEach(
            target -> bus.putTargets(b -> b.eventBusName(busName()).rule(name).targets(target)));
  }

  private String arn(String queue) {
    var asked =
        queues.getQueueAttributes(b -> b.queueUrl(queueUrl(queue)).attributeNames(QUEUE_ARN));
    return Objects.requireNonNull(asked.attributes().get(QUEUE_ARN));
  }

  @Override
  public void close() {
    template.rules().forEach(this::deleteRule);
    bus.deleteEventBus(b -> b.name(busName()));
    queueUrls.values().forEach(url -> queues.deleteQueue(b -> b.queueUrl(url)));
    dynamo.deleteTable(b -> b.tableName(tableName()));
  }

  private void deleteRule(CloudTemplate.EventRule rule) {
    var name = nameOf(rule);
    var targets = rule.targets().stream().filter(queueUrls::containsKey).toList();
    if (!targets.isEmpty()) {
      bus.removeTargets(b -> b.eventBusName(busName()).rule(name).ids(targets));
    }
    bus.deleteRule(b -> b.eventBusName(busName()).name(name));
  }
}
