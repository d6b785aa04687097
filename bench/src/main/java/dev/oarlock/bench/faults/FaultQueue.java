package dev.oarlock.bench.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.bench.faults.effect.FaultDice;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.util.ArrayList;
import java.util.List;

/// A queue that hands on in any order, again where it was not told that something is done, and sets
/// aside what failed too often.
final class FaultQueue {
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

  List<Waiting> receive(int most) {
    dice.shuffle(waiting);
    return new ArrayList<>(waiting.subList(0, Math.min(1 + dice.below(most), waiting.size())));
  }

  /// What the function said of a batch; nothing if it died.
  void answered(List<Waiting> batch, List<String> failed) {
    for (var message : batch) {
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
      waiting.remove(message);
      deadLetters.add(message);
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
