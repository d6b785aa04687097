package dev.oarlock.local.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.json.Json;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Which items of a batch a function says it could not do.
///
/// An empty or null answer means that all is done; an answer that makes no sense, or names an item
/// that was not in the batch, means that nothing is.
public record BatchReply(Set<String> failed) {
  /// The set is copied.
  public BatchReply {
    failed = Set.copyOf(failed);
  }

  /// Reads the answer to a batch of these items.
  public static BatchReply read(String answer, Set<String> items) {
    if (answer.isBlank()) {
      return new BatchReply(Set.of());
    }
    try {
      return of(Json.parse(answer), items);
    } catch (IllegalArgumentException e) {
      return new BatchReply(items);
    }
  }

  private static BatchReply of(JsonNode answer, Set<String> items) {
    if (!answer.isNull() && !answer.isObject()) {
      return new BatchReply(items);
    }
    Set<String> failed =
        StreamSupport.stream(answer.path("batchItemFailures").spliterator(), false)
            .map(item -> item.path("itemIdentifier").asText(""))
            .collect(Collectors.toCollection(HashSet::new));
    return new BatchReply(items.containsAll(failed) ? failed : items);
  }
}
