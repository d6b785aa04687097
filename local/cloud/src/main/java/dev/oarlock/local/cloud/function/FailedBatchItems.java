package dev.oarlock.local.cloud.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Which items of a batch a function says it could not do.
///
/// An empty or null answer means that all is done; an answer that makes no sense, or names an item
/// that was not in the batch, means that nothing is.
public record FailedBatchItems(Set<String> itemIds) {
  /// The set is copied.
  public FailedBatchItems {
    itemIds = Set.copyOf(itemIds);
  }

  /// Reads the answer to a batch of these items.
  public static FailedBatchItems parse(String answer, Set<String> items) {
    if (answer.isBlank()) {
      return new FailedBatchItems(Set.of());
    }
    try {
      return of(StrictJson.parse(answer), items);
    } catch (IllegalArgumentException e) {
      return new FailedBatchItems(items);
    }
  }

  private static FailedBatchItems of(JsonNode answer, Set<String> items) {
    if (!answer.isNull() && !answer.isObject()) {
      return new FailedBatchItems(items);
    }
    Set<String> failed =
        StreamSupport.stream(answer.path("batchItemFailures").spliterator(), false)
            .map(item -> item.path("itemIdentifier").asText(""))
            .collect(Collectors.toCollection(HashSet::new));
    return new FailedBatchItems(items.containsAll(failed) ? failed : items);
  }
}
