package dev.oarlock.local.queue;

/// A message in a queue: when it was sent (epoch milliseconds) and how often it was received in
/// vain.
public record Message(String id, String body, long sent, int received) {
  Message receivedAgain() {
    return new Message(id, body, sent, received + 1);
  }

  Message fresh() {
    return new Message(id, body, sent, 0);
  }
}
