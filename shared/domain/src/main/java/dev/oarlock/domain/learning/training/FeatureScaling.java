package dev.oarlock.domain.learning.training;

import dev.oarlock.domain.churn.driver.AccountFeature;
import dev.oarlock.domain.churn.driver.FeatureScale;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.learning.personperiod.CustomerMonth;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;

/// Fits the scales of a tenant's own portfolio: mean and standard deviation of each feature over
/// its customers' months.
final class FeatureScaling {
  /// With fewer accounts the shipped scale is used.
  static final int MIN_ACCOUNTS = 30;

  /// A feature that hardly varies in this portfolio keeps the shipped deviation; else a trivial
  /// difference would count as much as a large one elsewhere.
  private static final double MIN_SHARE_OF_SHIPPED = 0.2;

  private FeatureScaling() {}

  static FeatureScales of(PersonPeriodDataset dataset) {
    var fitted = new EnumMap<AccountFeature, FeatureScale>(AccountFeature.class);
    for (var feature : AccountFeature.values()) {
      if (feature.isScaledByPortfolio()) {
        scale(feature, dataset).ifPresent(scale -> fitted.put(feature, scale));
      }
    }
    return new FeatureScales(fitted);
  }

  private static Optional<FeatureScale> scale(AccountFeature feature, PersonPeriodDataset dataset) {
    var known =
        dataset.months().stream()
            .filter(month -> month.features().rawValue(feature).isPresent())
            .toList();
    var accounts = known.stream().map(CustomerMonth::account).distinct().count();
    if (accounts < MIN_ACCOUNTS) {
      return Optional.empty();
    }
    var values =
        known.stream()
            .mapToDouble(month -> month.features().rawValue(feature).orElseThrow())
            .toArray();
    return Optional.of(scale(values, FeatureScales.shipped().of(feature)));
  }

  private static FeatureScale scale(double[] values, FeatureScale shipped) {
    var mean = Arrays.stream(values).sum() / values.length;
    var variance =
        Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / values.length;
    var deviation = Math.sqrt(variance);
    return deviation < MIN_SHARE_OF_SHIPPED * Math.abs(shipped.signedDeviation())
        ? new FeatureScale(mean, shipped.signedDeviation())
        : new FeatureScale(mean, Math.copySign(deviation, shipped.signedDeviation()));
  }
}
