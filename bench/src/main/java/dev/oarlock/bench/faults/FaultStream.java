package dev.oarlock.bench.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.bench.faults.effect.FaultDice;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The stream of the table: in order, one batch at a time, at least once, a failed batch again from
/// the first that failed, halved where it fails whole, set aside after ten tries.
final class FaultStream {
  private static final int MOST_TRIES = 10;

  private final FaultDice dice;
  private final List<ObjectNode> waiting = new ArrayList<>();
  private final List<ObjectNode> deadLetters = new ArrayList<>();
  private long position = 1_000;
  private int tries;
  private int size = 100;
  private boolean isInFlight;

  FaultStream(FaultDice dice) {
    this.dice = dice;
  }

  synchronized void add(Map<String, AttributeValue> item) {
    var record = JsonNodeFactory.instance.objectNode().put("eventName", "INSERT");
    var change = record.putObject("dynamodb").put("SequenceNumber", Long.toString(position++));
    var image = change.putObject("NewImage");
    item.forEach((name, value) -> image.putObject(name).put("S", value.s()));
    waiting.add(record);
  }

  boolean isEmpty() {
    return isInFlight || waiting.isEmpty();
  }

  List<ObjectNode> receive() {
    isInFlight = true;
    var most = Math.min(size, 1 + dice.below(20));
    return List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
  }

  /// The first that failed, or none.
  void answered(List<ObjectNode> batch, List<String> failed) {
    isInFlight = false;
    var done = 0;
    while (done < batch.size() && !failed.contains(position(batch.get(done)))) {
      done++;
    }
    if (done == batch.size() && dice.happens(0.05)) {
      return; // the checkpoint is lost: all of it again
    }
    waiting.subList(0, done).clear();
    if (done > 0) {
      tries = 0;
      size = 100;
    } else {
      nothingDone(batch);
    }
  }

  private void nothingDone(List<ObjectNode> batch) {
    tries++;
    size = Math.max(1, batch.size() / 2);
    if (tries > MOST_TRIES) {
      deadLetters.add(waiting.removeFirst());
      tries = 0;
      size = 100;
    }
  }

  /// As somebody does who has mended the cause; how many there were.
  int redrive() {
    var count = deadLetters.size();
    waiting.addAll(0, deadLetters);
    deadLetters.clear();
    return count;
  }

  static String position(ObjectNode record) {
    return record.path("dynamodb").path("SequenceNumber").asText();
  }

  static String event(List<ObjectNode> batch) {
    var event = JsonNodeFactory.instance.objectNode();
    event.putArray("Records").addAll(batch);
    return StrictJson.write(event);
  }
}
