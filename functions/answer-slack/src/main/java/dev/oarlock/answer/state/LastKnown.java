package dev.oarlock.answer.state;

import dev.oarlock.domain.transition.state.AccountState;
import java.time.Instant;

/// What can be shown of an account.
public sealed interface LastKnown {
  record Current(AccountState state) implements LastKnown {}

  /// It is parked: what it was before.
  record Stale(AccountState state, Instant since) implements LastKnown {}

  /// There is no state to show.
  sealed interface Nothing extends LastKnown {}

  record NeverScored() implements Nothing {}

  /// It is parked, and nothing readable is from before.
  record ParkedUnscored(Instant since) implements Nothing {}

  /// What was last computed cannot be read, and no signal came since by which that was noticed.
  record Damaged() implements Nothing {}
}
