package dev.oarlock.score;

import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Batch;
import dev.oarlock.domain.state.Stepped;
import dev.oarlock.domain.tide.Motion;
import dev.oarlock.domain.tide.Motions;
import dev.oarlock.score.StreamBatch.OfAccount;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// One account of a batch, moved on and not written yet.
record Scored(OfAccount account, Batch batch, Optional<AccountState> before, Stepped stepped) {

  /// What moved far, and by the reports of which day.
  Map<Motion, LocalDate> motions() {
    return stepped instanceof Stepped.Advanced(var after) && before.isPresent()
        ? Motions.in(before.get(), after, batch)
        : Map.of();
  }
}
