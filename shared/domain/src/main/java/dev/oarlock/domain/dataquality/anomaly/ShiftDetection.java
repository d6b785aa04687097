package dev.oarlock.domain.dataquality.anomaly;

import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What a step moved far in one account, each motion with the day whose reports brought it about;
/// today, where time alone did. History, other rules and what we ourselves note of sources count
/// for nothing.
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
    var feed = MonitoredSignals.signalTypeOf(shift.measure()).orElseThrow();
    return reported(batch, today).getOrDefault(feed, today);
  }

  /// The kinds of signals that a batch newly reports, each with its day; of a backlog the oldest,
  /// so that none of it is taken for what was before.
  public static Map<String, LocalDate> reported(SignalBatch batch, LocalDate today) {
    var days = new HashMap<String, LocalDate>();
    batch.fresh(today).stream()
        .filter(signal -> MonitoredSignals.includes(signal.signal()))
        .forEach(signal ->
            days.merge(
                signal.signal().type().word(),
                signal.day(),
                (one, other) -> one.isBefore(other) ? one : other));
    return days;
  }
}
