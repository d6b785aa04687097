package dev.oarlock.ingest.partner;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.mapping.AppliedMapping;
import dev.oarlock.aws.store.mapping.MappingStore;
import dev.oarlock.mapping.definition.MappingReader;
import dev.oarlock.mapping.input.InputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The applied mappings as a function sees them: asked for at most once a minute, and read again
/// only where one changed.
final class CurrentMappings {
  private static final Duration CACHE_TIME = Duration.ofMinutes(1);

  private final AppContext appContext;
  private final MappingStore store;
  private List<AppliedMapping> applied = List.of();
  private List<EventTranslation> mappings = List.of();
  private Instant loadedAt = Instant.EPOCH;

  private CurrentMappings(AppContext appContext) {
    this.appContext = appContext;
    this.store = MappingStore.of(appContext);
  }

  static CurrentMappings of(AppContext appContext) {
    return new CurrentMappings(appContext);
  }

  /// As of a minute ago or later.
  List<EventTranslation> now() {
    var now = appContext.clock().instant();
    if (loadedAt.plus(CACHE_TIME).isBefore(now)) {
      var found = store.all();
      if (!found.equals(applied)) {
        mappings = found.stream().flatMap(it -> readable(it).stream()).toList();
        applied = found;
      }
      loadedAt = now;
    }
    return mappings;
  }

  /// What another version of Oarlock took may be none to this one; the doctor names it.
  private Optional<EventTranslation> readable(AppliedMapping mapping) {
    try {
      return Optional.of(EventTranslation.of(MappingReader.read(mapping.name(), mapping.text())));
    } catch (InputException _) {
      FunctionLog.of(appContext, "IngestSignal")
          .warn(
              "mappings",
              "applied mapping left out: it cannot be read; ./oarlock doctor names it",
              Map.of());
      return Optional.empty();
    }
  }
}
