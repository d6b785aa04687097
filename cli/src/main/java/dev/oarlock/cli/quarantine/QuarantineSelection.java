package dev.oarlock.cli.quarantine;

import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which messages are meant: those whose keys begin so, and those of a cause.
final class QuarantineSelection {
  @Parameters(
      paramLabel = "KEY",
      arity = "0..1",
      description = "a key as `quarantine list` shows it, or how it begins")
  private @Nullable String key;

  @Option(names = "--cause", paramLabel = "CAUSE", description = "${COMPLETION-CANDIDATES}")
  private @Nullable QuarantineCause cause;

  boolean isNarrowed() {
    return key != null || cause != null;
  }

  /// Whether a key that was not typed whole means several.
  boolean isAmbiguous(List<QuarantineEntry> meant) {
    return key != null && meant.size() > 1;
  }

  List<QuarantineEntry> of(List<QuarantineEntry> all) {
    return all.stream()
        .filter(entry -> key == null || entry.key().startsWith(key))
        .filter(entry -> cause == null || entry.cause() == cause)
        .toList();
  }
}
