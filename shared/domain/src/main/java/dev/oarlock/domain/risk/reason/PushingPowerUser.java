package dev.oarlock.domain.risk.reason;

import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.phrase.DomainPhrase;
import java.util.Optional;

/// A pushing power user: unhappy in tickets, but usage is high and rising, and they reach their
/// outcomes. They push because they depend on the product, so it is no sign of churn.
///
/// @param complaint what shows that they are unhappy, as a phrase people read; likewise `usage` and
///   `outcome`
public record PushingPowerUser(String complaint, String usage, String outcome) {
  private static final double LOW_STARS = 3.5;
  private static final int MANY_ACTIVE = 60;
  private static final int NEARLY_ALL_ACTIVE = 90;
  private static final int FLAT_TREND = 100;
  private static final int STEADY_TREND = 90;
  private static final int MOSTLY_MET = 90;

  static Optional<PushingPowerUser> find(DiagnosisContext context) {
    return complaint(context)
        .filter(_ -> context.telltales().isEmpty() && isUsageRising(context))
        .flatMap(complaint ->
            outcome(context)
                .map(outcome ->
                    new PushingPowerUser(
                        complaint, phrase(context, Measure.LICENCES_ACTIVE), outcome)));
  }

  private static Optional<String> complaint(DiagnosisContext context) {
    if (context.read(Measure.URGENT_OPEN, 0) > 0) {
      return Optional.of(phrase(context, Measure.URGENT_OPEN));
    }
    return context.read(Measure.TICKET_SATISFACTION, LOW_STARS) < LOW_STARS
        ? Optional.of(phrase(context, Measure.TICKET_SATISFACTION))
        : Optional.empty();
  }

  /// If nearly all licences are active, usage has no room to rise, so steady usage is enough.
  private static boolean isUsageRising(DiagnosisContext context) {
    var active = context.read(Measure.LICENCES_ACTIVE, 0);
    var trend = context.read(Measure.USAGE_TREND, 0);
    return active >= NEARLY_ALL_ACTIVE
        ? trend >= STEADY_TREND
        : active >= MANY_ACTIVE && trend > FLAT_TREND;
  }

  private static Optional<String> outcome(DiagnosisContext context) {
    var measured = Measure.TARGETS_MET.read(context.evidence(), context.today()).isPresent();
    if (measured) {
      return context.read(Measure.TARGETS_MET, 0) >= MOSTLY_MET
          ? Optional.of(phrase(context, Measure.TARGETS_MET))
          : Optional.empty();
    }
    return context
        .evidence()
        .outcomes()
        .reachedOn(MilestoneReached.FIRST_VALUE)
        .map(_ -> DomainPhrase.phrase("first value reached"));
  }

  private static String phrase(DiagnosisContext context, Measure measure) {
    return context.sentence(measure);
  }
}
