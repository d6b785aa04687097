package dev.oarlock.domain.reason;

import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.signal.Signal.MilestoneReached;
import java.util.Optional;

/// A pushing power user: unhappy in tickets, but use is high and rises, and they get what they came
/// for. They push because they depend on the product, so this is no sign that they leave.
///
/// @param unhappy what shows it, as a phrase people read; likewise `use` and `outcome`
public record Pushing(String unhappy, String use, String outcome) {
  private static final double LOW_STARS = 3.5;
  private static final int MANY_ACTIVE = 60;
  private static final int NEARLY_ALL_ACTIVE = 90;
  private static final int NOT_FALLING = 100;
  private static final int LEVEL = 90;
  private static final int MET = 90;

  static Optional<Pushing> in(Case it) {
    return unhappy(it)
        .filter(_ -> it.signs().isEmpty() && isUsedEverMore(it))
        .flatMap(unhappy ->
            outcome(it)
                .map(outcome -> new Pushing(unhappy, said(it, Measure.LICENCES_ACTIVE), outcome)));
  }

  private static Optional<String> unhappy(Case it) {
    if (it.read(Measure.URGENT_OPEN, 0) > 0) {
      return Optional.of(said(it, Measure.URGENT_OPEN));
    }
    return it.read(Measure.TICKET_SATISFACTION, LOW_STARS) < LOW_STARS
        ? Optional.of(said(it, Measure.TICKET_SATISFACTION))
        : Optional.empty();
  }

  /// Where nearly everybody uses it, use has no room to rise.
  private static boolean isUsedEverMore(Case it) {
    var active = it.read(Measure.LICENCES_ACTIVE, 0);
    var trend = it.read(Measure.USAGE_TREND, 0);
    return active >= NEARLY_ALL_ACTIVE
        ? trend >= LEVEL
        : active >= MANY_ACTIVE && trend > NOT_FALLING;
  }

  private static Optional<String> outcome(Case it) {
    var measured = Measure.TARGETS_MET.read(it.evidence(), it.today()).isPresent();
    if (measured) {
      return it.read(Measure.TARGETS_MET, 0) >= MET
          ? Optional.of(said(it, Measure.TARGETS_MET))
          : Optional.empty();
    }
    return it.evidence()
        .outcomes()
        .reached(MilestoneReached.FIRST_VALUE)
        .map(_ -> "first value reached");
  }

  private static String said(Case it, Measure measure) {
    return measure.sentence(it.read(measure, 0));
  }
}
