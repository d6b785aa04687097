package dev.oarlock.local.cloud.queue;

/// A message in a queue: when it was sent (epoch milliseconds) and how often it was received in
/// vain.
public record QueueMessage(String id, String body, long sentAt, int failedReceives) {
  QueueMessage withFailedReceive() {
    return new QueueMessage(id, body, sentAt, failedReceives + 1);
  }

  QueueMessage withoutFailedReceives() {
    return new QueueMessage(id, body, sentAt, 0);
  }
}
