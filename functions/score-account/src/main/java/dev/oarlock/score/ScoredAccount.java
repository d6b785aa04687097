package dev.oarlock.score;

import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.dataquality.anomaly.ShiftDetection;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.score.StreamBatch.AccountChanges;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// One account of a batch, moved on and not written yet.
record ScoredAccount(
    AccountChanges account,
    SignalBatch batch,
    Optional<AccountState> before,
    TransitionResult result) {

  /// What moved far, and by the reports of which day.
  Map<MeasureShift, LocalDate> measureShifts() {
    return result instanceof TransitionResult.Advanced(var after) && before.isPresent()
        ? ShiftDetection.shifts(before.get(), after, batch)
        : Map.of();
  }
}
