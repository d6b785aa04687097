package dev.oarlock.local.cloud.template;

import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import java.util.Optional;
import java.util.Set;

/// Reads queues. Retention is not run: nothing expires here.
final class QueueReader {
  private static final Set<String> KNOWN =
      Set.of(
          "KmsMasterKeyId",
          "MessageRetentionPeriod",
          "QueueName",
          "ReceiveMessageWaitTimeSeconds",
          "RedriveAllowPolicy",
          "RedrivePolicy",
          "SqsManagedSseEnabled",
          "Tags",
          "VisibilityTimeout");

  private QueueReader() {}

  static CloudTemplate.QueueResource read(ResourceBlock block) {
    block.allowOnly(KNOWN);
    return new CloudTemplate.QueueResource(
        block.resource(), block.seconds("VisibilityTimeout", 30), redrive(block));
  }

  private static Optional<CloudTemplate.RedrivePolicy> redrive(ResourceBlock block) {
    if (!block.has("RedrivePolicy")) {
      return Optional.empty();
    }
    var policy = block.child("RedrivePolicy");
    return Optional.of(
        new CloudTemplate.RedrivePolicy(
            ResourceNames.lastSegment(policy.text("deadLetterTargetArn")),
            policy.number("maxReceiveCount", 10)));
  }
}
