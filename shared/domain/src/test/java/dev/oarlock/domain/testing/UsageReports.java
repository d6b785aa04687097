package dev.oarlock.domain.testing;

import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;

/// Builders of usage reports.
public final class UsageReports {
  private UsageReports() {}

  public static UsageReported users(LocalDate day, int active) {
    return report(day, OptionalInt.of(active), OptionalInt.empty());
  }

  public static UsageReported users(LocalDate day, int active, int featuresOfTwenty) {
    return report(day, OptionalInt.of(active), OptionalInt.of(featuresOfTwenty));
  }

  private static UsageReported report(LocalDate day, OptionalInt active, OptionalInt features) {
    return new UsageReported(
        day,
        active,
        OptionalInt.empty(),
        Map.of(),
        features,
        features.isPresent() ? OptionalInt.of(20) : OptionalInt.empty(),
        OptionalInt.empty());
  }
}
