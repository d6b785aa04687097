package dev.oarlock.score;

import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.dataquality.anomaly.ShiftDetection;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.score.StreamBatch.AccountChanges;
import java.time.LocalDate;
import java.util.Map;

/// One account of a batch, scored and not saved yet.
record ScoredAccount(
    AccountChanges account, ScoringTask task, Account before, TransitionResult result) {
  SignalBatch batch() {
    return task.batch();
  }

  /// What moved far, and by the reports of which day.
  Map<MeasureShift, LocalDate> measureShifts() {
    return result instanceof TransitionResult.Advanced(var after) && !batch().movesAccounts()
        ? ShiftDetection.shifts(before, after, batch())
        : Map.of();
  }
}
