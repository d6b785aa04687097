package dev.oarlock.score;

import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.dataquality.anomaly.ShiftDetection;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.score.StreamBatch.AccountChanges;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

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

  /// The state before, if this batch or a part of it led to it: the function may have died between
  /// writing the state and what lists show of it.
  Optional<AccountState> listedBefore() {
    return before
        .scored()
        .filter(state ->
            batch().firstPosition().compareTo(state.delivery().outbox().streamPosition()) <= 0);
  }
}
