package dev.oarlock.domain.transition;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.transition.state.AccountHistory.DayEntry;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;

/// The day on which an account is scored, and whether only a backfill is the reason.
record ScoringDay(LocalDate today, boolean isBackfill) {
  /// From which band hysteresis starts. What an import brings is known at once, in whatever order
  /// it arrives: the band between two of its batches was nobody's, so that of the day before holds.
  Band bandBefore(AccountState state) {
    var computed = state.assessment().computedBand();
    return isBackfill && state.assessment().override().isEmpty()
        ? state.history().on(today.minusDays(1)).map(DayEntry::band).orElse(Band.UNKNOWN)
        : computed;
  }
}
