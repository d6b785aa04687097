package dev.oarlock.cli.model.report;

import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.ModelFeature;
import dev.oarlock.domain.learning.model.FittedModel;
import java.util.List;
import java.util.Locale;

/// Warnings of columns that seem to be in another unit than the model knows them in, such as a
/// share in percent.
public final class ColumnUnitText {
  private static final double LARGEST_SHARE = 0.01;

  private ColumnUnitText() {}

  public static List<String> of(FittedModel model, ObservationTable cases) {
    return model.features().stream()
        .flatMap(feature ->
            cases
                .column(feature.name())
                .map(feature::clippedShare)
                .filter(share -> share > LARGEST_SHARE)
                .map(share -> warning(feature, share))
                .stream())
        .toList();
  }

  private static String warning(ModelFeature feature, double share) {
    return String.format(
        Locale.ROOT,
        "%s may be in the wrong unit: %.0f %% of its values are more than %s, and count as that.",
        feature.name(),
        100 * share,
        limit(feature));
  }

  private static String limit(ModelFeature feature) {
    var scale = feature.standardization();
    return scale.isIdentity()
        ? "10 units from 0"
        : String.format(
            Locale.ROOT,
            "10 standard deviations (of %.4g) from the mean of %.4g",
            scale.standardDeviation(),
            scale.mean());
  }
}
