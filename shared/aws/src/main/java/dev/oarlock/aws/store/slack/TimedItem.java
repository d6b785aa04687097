package dev.oarlock.aws.store.slack;

import java.time.Instant;
import java.util.Optional;

/// What was to be said at a moment, and the list that it is in, if it is in one.
public record TimedItem(Instant at, String id, String content, Optional<String> list) {
  TimedItem in(String other) {
    return new TimedItem(at, id, content, Optional.of(other));
  }
}
