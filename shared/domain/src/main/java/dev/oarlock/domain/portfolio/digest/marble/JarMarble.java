package dev.oarlock.domain.portfolio.digest.marble;

import java.time.LocalDate;

/// What became of a renewal, or of a customer, and on which day that was decided.
public record JarMarble(LocalDate day, MarbleKind kind) {
  /// Of the same day the win comes first, so that a loss ends what was won in a row.
  public enum MarbleKind {
    /// Somebody signed a renewal that is worth no less.
    WON,
    /// Somebody signed one that is worth less.
    SMALLER,
    /// Nobody renewed, or the customer left before its term ended.
    LOST
  }
}
