package dev.oarlock.bench.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.bench.faults.effect.FaultDice;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.util.ArrayList;
import java.util.List;

/// A queue that hands on in any order, again where it was not told that something is done, and sets
/// aside what failed too often.
final class FaultQueue {
  private static final double AGAIN_AT_ONCE = 0.3;

  private final FaultDice dice;
  private final int maxReceives;
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Waiting> deadLetters = new ArrayList<>();
  private int sent;

  FaultQueue(FaultDice dice, int maxReceives) {
    this.dice = dice;
    this.maxReceives = maxReceives;
  }

  /// A message, and how often it came back.
  static final class Waiting {
    final String id;
    final String body;
    int receives;
    boolean isInFlight;

    Waiting(String id, String body) {
      this.id = id;
      this.body = body;
    }
  }

  void send(String body) {
    waiting.add(new Waiting("message-" + sent++, body));
    if (dice.happens(0.05)) {
      waiting.add(new Waiting("message-" + sent++, body));
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /// What another call has is handed on again before that one ends only now and then.
  List<Waiting> receive(int most) {
    dice.shuffle(waiting);
    var batch =
        waiting.stream()
            .filter(it -> !it.isInFlight || dice.happens(AGAIN_AT_ONCE))
            .limit(1 + dice.below(most))
            .toList();
    batch.forEach(it -> it.isInFlight = true);
    return batch;
  }

  /// What the function said of a batch; nothing if it died.
  void answered(List<Waiting> batch, List<String> failed) {
    for (var message : batch) {
      message.isInFlight = false;
      if (failed.contains(message.id)) {
        cameBack(message);
      } else if (!dice.happens(0.05)) { // else the deletion is lost
        waiting.remove(message);
      }
    }
  }

  private void cameBack(Waiting message) {
    message.receives++;
    if (message.receives >= maxReceives) {
      if (waiting.remove(message)) { // else the other call is done with it
        deadLetters.add(message);
      }
    }
  }

  /// As somebody does who has mended the cause; how many there were.
  int redrive() {
    var count = deadLetters.size();
    deadLetters.forEach(message -> message.receives = 0);
    waiting.addAll(deadLetters);
    deadLetters.clear();
    return count;
  }

  static String event(List<Waiting> batch) {
    var event = JsonNodeFactory.instance.objectNode();
    var records = event.putArray("Records");
    for (var message : batch) {
      records
          .addObject()
          .put("messageId", message.id)
          .put("body", message.body)
          .putObject("attributes")
          .put("ApproximateReceiveCount", Integer.toString(message.receives + 1))
          .put("SentTimestamp", "1795168800000");
    }
    return StrictJson.write(event);
  }
}
