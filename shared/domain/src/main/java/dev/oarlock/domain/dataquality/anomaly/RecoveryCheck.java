package dev.oarlock.domain.dataquality.anomaly;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.signal.SystemSignal.AnomalyNoted;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Whether an anomaly has ended by itself: most shifted accounts are back near their value before.
public record RecoveryCheck(MassShift shift, ScorecardSet scorecards, LocalDate today) {

  /// The first day with normal reports; empty while fewer than half of the shifted accounts are
  /// back, or if nothing was reported since.
  ///
  /// @param wrong whether the reports in between never count, whatever the newest say
  public Optional<LocalDate> recoveredOn(Collection<AccountState> accounts, boolean wrong) {
    var latest =
        accounts.stream().flatMap(state -> latestReport(state).stream()).max(LocalDate::compareTo);
    return latest
        .filter(day -> day.isAfter(shift.since()))
        .filter(day -> 2 * stillMoved(accounts, day, wrong) < shift.moved());
  }

  private long stillMoved(Collection<AccountState> accounts, LocalDate latest, boolean wrong) {
    return accounts.stream().filter(state -> isMoved(state, latest, wrong)).count();
  }

  private boolean isMoved(AccountState state, LocalDate latest, boolean wrong) {
    var withoutReports = assessed(state, Optional.empty(), false);
    var withLatest = assessed(state, Optional.of(latest), !wrong);
    return MeasureShift.between(withoutReports, withLatest).contains(shift.shift());
  }

  /// The assessment if the anomaly ended on that day with that answer.
  private HealthAssessment assessed(AccountState state, Optional<LocalDate> until, boolean real) {
    var noted =
        new AnomalyNoted(
            shift.signalType(), shift.since(), shift.moved(), shift.accounts(), until, real);
    return scorecards.assessDayOnly(state.facts().with(noted, today), today, Band.UNKNOWN);
  }

  private Optional<LocalDate> latestReport(AccountState state) {
    return state
        .facts()
        .all()
        .filter(fact -> fact.signal().type() == shift.signalType())
        .map(Fact::day)
        .max(Comparator.naturalOrder());
  }
}
