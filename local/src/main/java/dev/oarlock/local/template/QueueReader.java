package dev.oarlock.local.template;

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

  static Template.Queue read(Block block) {
    block.only(KNOWN);
    return new Template.Queue(
        block.resource(), block.seconds("VisibilityTimeout", 30), redrive(block));
  }

  private static Optional<Template.Redrive> redrive(Block block) {
    if (!block.has("RedrivePolicy")) {
      return Optional.empty();
    }
    var policy = block.child("RedrivePolicy");
    return Optional.of(
        new Template.Redrive(
            Names.last(policy.text("deadLetterTargetArn")), policy.number("maxReceiveCount", 10)));
  }
}
