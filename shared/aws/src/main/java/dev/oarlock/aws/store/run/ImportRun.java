package dev.oarlock.aws.store.run;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// One import: its id, the mappings that made its signals, when the first of them came in, when
/// somebody began to take it back, and whether that has ended.
public record ImportRun(
    String id, Set<String> mappings, Instant began, Optional<Instant> takenBack, boolean isEnded) {
  public ImportRun {
    mappings = Set.copyOf(mappings);
  }
}
