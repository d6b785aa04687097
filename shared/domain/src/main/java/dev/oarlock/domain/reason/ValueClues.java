package dev.oarlock.domain.reason;

import dev.oarlock.domain.evidence.Outcomes;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.signal.Signal.MilestoneReached;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether the customer got started, and gets what it came for. docs/health.md tells where the
/// thresholds come from.
final class ValueClues {
  private static final int EARLY_DAYS = 730;
  private static final int MEASURES_DAYS = 90;
  private static final int KICKOFF_DAYS = 30;
  private static final int LIVE_DAYS = 90;
  private static final int FIRST_VALUE_DAYS = 120;
  private static final int SETTLED_MONTHS = 6;
  private static final int HALF_WAY = 50;

  private ValueClues() {}

  static Stream<Clue> unrealised(Case it) {
    var settled = it.evidence().tenure(it.today()).orElse(0) >= SETTLED_MONTHS;
    var behind = settled ? it.below(HALF_WAY, Measure.TARGETS_MET) : Stream.<Clue>empty();
    return Stream.concat(
        behind,
        late(it, begin(it), MEASURES_DAYS, MilestoneReached.MEASURES_AGREED)
            .map(days -> clue("no measure of success agreed", days, begin(it)))
            .stream());
  }

  static Stream<Clue> stalled(Case it) {
    var kickoff = it.evidence().outcomes().reached(MilestoneReached.KICKOFF);
    var from = kickoff.or(() -> begin(it));
    return Stream.of(
            late(it, from, FIRST_VALUE_DAYS, MilestoneReached.FIRST_VALUE)
                .map(days -> clue("no first value", days, from)),
            late(it, kickoff, LIVE_DAYS, MilestoneReached.LIVE)
                .map(days -> clue("not live", days, from)),
            late(it, begin(it), KICKOFF_DAYS, MilestoneReached.KICKOFF)
                .map(days -> clue("no kickoff", days, begin(it))))
        .flatMap(Optional::stream);
  }

  private static Clue clue(String what, long days, Optional<LocalDate> since) {
    return new Clue(what + " after " + days + " days", since, false);
  }

  private static Optional<LocalDate> begin(Case it) {
    return it.evidence().start();
  }

  /// The days since, when they are too many for a milestone that is not reached. It counts in the
  /// first two years, where milestones are reported, and not after the first value.
  private static Optional<Long> late(
      Case it, Optional<LocalDate> since, int most, String milestone) {
    var outcomes = it.evidence().outcomes();
    var early = begin(it).filter(day -> it.isSince(EARLY_DAYS, day)).isPresent();
    return since
        .filter(_ -> early && outcomes.hasMilestones() && isOpen(outcomes, milestone))
        .map(day -> ChronoUnit.DAYS.between(day, it.today()))
        .filter(days -> days > most);
  }

  private static boolean isOpen(Outcomes outcomes, String milestone) {
    return outcomes.reached(milestone).isEmpty()
        && outcomes.reached(MilestoneReached.FIRST_VALUE).isEmpty();
  }
}
