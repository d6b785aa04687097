package dev.oarlock.domain.churn.driver;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// The known features of an account, in the units of [AccountFeature].
public record FeatureValues(Map<AccountFeature, Double> values) {
  public FeatureValues {
    var copy = new EnumMap<AccountFeature, Double>(AccountFeature.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  public OptionalDouble of(AccountFeature feature) {
    var value = values.get(feature);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// The drivers, standardized by these scales. Two features of one driver are averaged.
  public DriverValues scaledBy(FeatureScales scales) {
    var driverValues = new EnumMap<Driver, Double>(Driver.class);
    values.forEach((feature, rawValue) ->
        driverValues.merge(
            feature.driver(),
            scales.of(feature).standardize(rawValue),
            (one, other) -> (one + other) / 2));
    return new DriverValues(driverValues);
  }
}
