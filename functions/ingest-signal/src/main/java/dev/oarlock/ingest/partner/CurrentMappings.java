package dev.oarlock.ingest.partner;

import dev.oarlock.aws.lambda.KeptValue;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.mapping.AppliedMapping;
import dev.oarlock.aws.store.mapping.MappingStore;
import dev.oarlock.mapping.definition.MappingReader;
import dev.oarlock.mapping.input.InputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The applied mappings as a function sees them: asked for at most once a minute, and read again
/// only where one changed.
final class CurrentMappings {
  private final AppContext appContext;
  private final KeptValue<List<AppliedMapping>> kept;
  private List<AppliedMapping> applied = List.of();
  private List<EventTranslation> mappings = List.of();

  private CurrentMappings(AppContext appContext) {
    this.appContext = appContext;
    this.kept = KeptValue.ofAMinute(appContext, MappingStore.of(appContext)::all);
  }

  static CurrentMappings of(AppContext appContext) {
    return new CurrentMappings(appContext);
  }

  /// As of a minute ago or later.
  List<EventTranslation> now() {
    var found = kept.now();
    if (!found.equals(applied)) {
      mappings = found.stream().flatMap(it -> readable(it).stream()).toList();
      applied = found;
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
