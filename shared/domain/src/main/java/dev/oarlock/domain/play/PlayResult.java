package dev.oarlock.domain.play;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;
import java.util.Optional;

/// What a play came to at the next renewal. Amounts are a month.
public sealed interface PlayResult {

  /// When it was decided.
  default Optional<LocalDate> decided() {
    return switch (this) {
      case Undecided _ -> Optional.empty();
      case Saved(var on, _, _) -> Optional.of(on);
      case Unclaimed(var on, _) -> Optional.of(on);
      case Lost(var on, _) -> Optional.of(on);
    };
  }

  /// Nothing is decided yet.
  record Undecided() implements PlayResult {}

  /// The risk was on record, the play was worked on, and then they renewed, on that day: `kept` of
  /// what was at stake, without `lost`.
  record Saved(LocalDate on, MultiCurrencyAmount kept, MultiCurrencyAmount lost)
      implements PlayResult {}

  /// They stayed, and nobody may call it a save.
  record Unclaimed(LocalDate on, Reason why) implements PlayResult {
    /// Why not.
    public enum Reason {
      /// The play answered no risk.
      NO_RISK,
      /// No step was done before.
      NO_STEP,
      /// It was signed before the play was started.
      SIGNED_BEFORE,
      /// What they pay now is in another currency, or nothing was paid.
      NOT_COMPARABLE,
      /// Oarlock heard of the play when it was decided already.
      TOLD_AFTERWARDS
    }
  }

  /// They left from that day on, or nothing is left of what was at stake.
  record Lost(LocalDate on, MultiCurrencyAmount lost) implements PlayResult {}
}
