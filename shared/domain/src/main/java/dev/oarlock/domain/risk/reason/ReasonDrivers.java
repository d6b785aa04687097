package dev.oarlock.domain.risk.reason;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import java.util.List;
import java.util.Set;

/// Which drivers of the forecast speak for which reason, and how much of the chance it carries.
final class ReasonDrivers {
  private static final Set<Driver> JUDGED = Set.of(Driver.SENTIMENT, Driver.PULSE_LOWEST);

  private ReasonDrivers() {}

  /// The log-odds that its drivers add; what lowers the chance is no reason. A pulse counts for the
  /// reason that was given with it.
  static double logOdds(ChurnReason reason, List<DriverReading> drivers, List<ReasonClue> clues) {
    var isStated = clues.stream().anyMatch(ReasonClue::isStated);
    var speaking = of(reason);
    return drivers.stream()
        .filter(it -> speaking.contains(it.driver()) || (isStated && JUDGED.contains(it.driver())))
        .mapToDouble(it -> Math.max(0, it.contribution()))
        .sum();
  }

  private static Set<Driver> of(ChurnReason reason) {
    return switch (reason) {
      case VALUE_NOT_REALISED ->
          Set.of(
              Driver.RECENCY,
              Driver.TREND,
              Driver.USAGE_COLLAPSED,
              Driver.WENT_SILENT,
              Driver.NEVER_USED);
      case STALLED_IMPLEMENTATION -> Set.of(Driver.NOT_LIVE);
      case SPONSOR_OR_POWER_USER_LOST -> Set.of(Driver.SPONSOR, Driver.GONE_DARK, Driver.EXEC);
      case LOW_ADOPTION -> Set.of(Driver.LEVEL, Driver.BREADTH);
      case ACQUISITION -> Set.of(Driver.COMPANY_SOLD);
      case MISSING_FEATURES -> Set.of(Driver.FEATURES_BLOCKING);
      case NEW_LEADERSHIP -> Set.of(Driver.COMPETITOR_EVALUATED, Driver.LEADERSHIP_CHANGED);
      case QUALITY_OR_PERFORMANCE ->
          Set.of(Driver.SUPPORT, Driver.ESCALATIONS, Driver.SERVICE_DISRUPTED);
      case WRONG_SOLUTION, HUMAN_FACTOR -> Set.of();
    };
  }
}
