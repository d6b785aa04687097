package dev.oarlock.domain.learning.training;

import dev.oarlock.domain.churn.driver.AccountFeature;
import dev.oarlock.domain.churn.driver.FeatureScale;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.learning.personperiod.CustomerMonth;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;

/// What is usual in a tenant's own book: mean and spread of each quantity over its customers'
/// months.
final class FeatureScaling {
  /// With fewer accounts the shipped book stands in.
  static final int MIN_ACCOUNTS = 30;

  /// A quantity that hardly differs in this book keeps the shipped spread; else a trifle would
  /// count as much as a difference of weight elsewhere.
  private static final double MIN_SHARE_OF_SHIPPED = 0.2;

  private FeatureScaling() {}

  static FeatureScales of(PersonPeriodDataset dataset) {
    var fitted = new EnumMap<AccountFeature, FeatureScale>(AccountFeature.class);
    for (var quantity : AccountFeature.values()) {
      if (quantity.isScaledByPortfolio()) {
        scale(quantity, dataset).ifPresent(scale -> fitted.put(quantity, scale));
      }
    }
    return new FeatureScales(fitted);
  }

  private static Optional<FeatureScale> scale(
      AccountFeature quantity, PersonPeriodDataset dataset) {
    var known =
        dataset.months().stream()
            .filter(month -> month.features().rawValue(quantity).isPresent())
            .toList();
    var accounts = known.stream().map(CustomerMonth::account).distinct().count();
    if (accounts < MIN_ACCOUNTS) {
      return Optional.empty();
    }
    var values =
        known.stream()
            .mapToDouble(month -> month.features().rawValue(quantity).orElseThrow())
            .toArray();
    return Optional.of(scale(values, FeatureScales.shipped().of(quantity)));
  }

  private static FeatureScale scale(double[] values, FeatureScale shipped) {
    var mean = Arrays.stream(values).sum() / values.length;
    var variance =
        Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum() / values.length;
    var spread = Math.sqrt(variance);
    return spread < MIN_SHARE_OF_SHIPPED * Math.abs(shipped.signedDeviation())
        ? new FeatureScale(mean, shipped.signedDeviation())
        : new FeatureScale(mean, Math.copySign(spread, shipped.signedDeviation()));
  }
}
