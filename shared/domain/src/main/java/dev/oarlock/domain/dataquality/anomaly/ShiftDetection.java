package dev.oarlock.domain.dataquality.anomaly;

import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// The large shifts of one account in a transition, each with the day of the reports that caused
/// it, or today if time alone did. History, scorecard changes and signals about the sources
/// themselves do not count.
public final class ShiftDetection {
  private ShiftDetection() {}

  public static Map<MeasureShift, LocalDate> shifts(
      Account before, AccountState after, SignalBatch batch) {
    var today = after.assessment().day();
    var days = new HashMap<MeasureShift, LocalDate>();
    if (before instanceof AccountState state && batch.isFresh(today) && !batch.isInternal()) {
      MeasureShift.between(state.assessment(), after.assessment())
          .forEach(shift -> days.put(shift, day(shift, batch, today)));
    }
    return days;
  }

  private static LocalDate day(MeasureShift shift, SignalBatch batch, LocalDate today) {
    var signalType = MonitoredSignals.signalTypeOf(shift.measure()).orElseThrow();
    return reported(batch, today).getOrDefault(signalType, today);
  }

  /// The signal types that a batch reports, each with its day. For a backlog it is the oldest day,
  /// so that no part of it counts as the state before.
  public static Map<SignalType, LocalDate> reported(SignalBatch batch, LocalDate today) {
    var days = new HashMap<SignalType, LocalDate>();
    batch.fresh(today).stream()
        .filter(signal -> MonitoredSignals.includes(signal.signal()))
        .forEach(signal ->
            days.merge(
                signal.signal().type(),
                signal.day(),
                (one, other) -> one.isBefore(other) ? one : other));
    return days;
  }
}
