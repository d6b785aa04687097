package dev.oarlock.local.model;

import dev.oarlock.domain.learn.Task;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is to be learned, as it is typed.
final class TaskOptions {
  @Option(
      names = "--labels",
      paramLabel = "N",
      description = "learn from so many rows only (drawn by id and asof); 0: the prior alone")
  private @Nullable Integer labels;

  @Option(
      names = "--base-rate",
      paramLabel = "R",
      description =
          "share of rows with y = 1 that is believed before any label is seen (default: 0.10, and"
              + " then hardly trusted)")
  private @Nullable Double baseRate;

  @Option(
      names = "--features",
      paramLabel = "KIND",
      description = "which columns: drivers (d_*) or raw (f_*) (default: drivers)")
  private Kind features = Kind.DRIVERS;

  Kind features() {
    return features;
  }

  /// Whether any label is looked at.
  boolean learns() {
    return labels == null || labels != 0;
  }

  Task task() {
    var rate = Optional.ofNullable(baseRate).map(BaseRate::of).orElseGet(BaseRate::assumed);
    var most = labels == null ? OptionalInt.empty() : OptionalInt.of(labels);
    return new Task(features, most, rate);
  }
}
