package dev.oarlock.aws.store.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Many items in one request, in as many requests as they need. What a busy table hands back is
/// asked for again after pauses that grow; whose time is over before all is there fails as a whole.
public record TableBatches(DynamoDbClient dynamo, String table) {
  /// As many keys, and as many writes, as the table takes in one request.
  private static final int MOST_KEYS = 100;

  private static final int MOST_WRITES = 25;

  private static final int ATTEMPTS = 6;
  private static final long FIRST_PAUSE_MILLIS = 25;

  /// The items that are there, as they come, in whatever order; the keys are those of `how`, all
  /// the rest of it is how they are read.
  public void read(KeysAndAttributes how, Consumer<Map<String, AttributeValue>> item) {
    for (var some : parts(how.keys(), MOST_KEYS)) {
      readSome(how.toBuilder().keys(some).build(), item);
    }
  }

  private void readSome(KeysAndAttributes some, Consumer<Map<String, AttributeValue>> item) {
    var left = Map.of(table, some);
    for (var attempt = 0; !left.isEmpty(); attempt++) {
      awaitTurn(attempt);
      var asked = left;
      var got = dynamo.batchGetItem(get -> get.requestItems(asked));
      got.responses().getOrDefault(table, List.of()).forEach(item);
      left = got.unprocessedKeys();
    }
  }

  /// Writes or deletes items, each key once.
  public void write(List<WriteRequest> writes) {
    for (var some : parts(writes, MOST_WRITES)) {
      var left = Map.of(table, some);
      for (var attempt = 0; !left.isEmpty(); attempt++) {
        awaitTurn(attempt);
        var asked = left;
        left = dynamo.batchWriteItem(write -> write.requestItems(asked)).unprocessedItems();
      }
    }
  }

  private static <T> List<List<T>> parts(List<T> all, int most) {
    var parts = new ArrayList<List<T>>();
    for (var from = 0; from < all.size(); from += most) {
      parts.add(all.subList(from, Math.min(from + most, all.size())));
    }
    return parts;
  }

  private static void awaitTurn(int attempt) {
    if (attempt == ATTEMPTS) {
      throw new IllegalStateException(
          "the table handed back a part of a batch " + attempt + " times");
    }
    if (attempt > 0) {
      pause(FIRST_PAUSE_MILLIS << attempt);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the table was busy", e);
    }
  }
}
