package dev.oarlock.domain.risk.reason;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.driver.DriverReading;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The diagnosis that was last made of these facts, because a card and what is clicked on it ask
/// for the same one.
final class LatestDiagnosis {
  private final Facts facts;
  private volatile @Nullable MadeDiagnosis latest;

  private record MadeDiagnosis(
      LocalDate day, List<DriverReading> drivers, ChurnDiagnosis diagnosis) {}

  LatestDiagnosis(Facts facts) {
    this.facts = facts;
  }

  ChurnDiagnosis on(LocalDate day, List<DriverReading> drivers) {
    var known = latest;
    if (known == null || !known.day().equals(day) || !known.drivers().equals(drivers)) {
      known = new MadeDiagnosis(day, drivers, ChurnDiagnosis.made(facts, day, drivers));
      latest = known;
    }
    return known.diagnosis();
  }
}
