package dev.oarlock.cli.model;

import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is to be learned, as it is typed.
final class LearningOptions {
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
  private FeatureKind features = FeatureKind.DRIVERS;

  FeatureKind features() {
    return features;
  }

  /// Whether any label is looked at.
  boolean usesLabels() {
    return labels == null || labels != 0;
  }

  LearningTask task() {
    var rate = Optional.ofNullable(baseRate).map(BaseRate::of).orElseGet(BaseRate::assumed);
    var most = labels == null ? OptionalInt.empty() : OptionalInt.of(labels);
    return new LearningTask(features, most, rate);
  }
}
