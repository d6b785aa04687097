package dev.oarlock.domain.portfolio.book;

import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.portfolio.listing.ListedAttention.NextPlayStep;
import java.time.LocalDate;

/// Something about an account that waits for somebody.
public sealed interface WaitingItem {
  ListedAccount account();

  /// A risk that nobody has.
  record UnclaimedRisk(ListedAccount account, int episode) implements WaitingItem {}

  /// A risk that whoever asks has.
  record OwnRisk(ListedAccount account, int episode) implements WaitingItem {}

  /// A step of a play that is due.
  record DueStep(ListedAccount account, NextPlayStep step) implements WaitingItem {}

  /// A renewal that was due, and nobody has signed.
  record OverdueRenewal(ListedAccount account, LocalDate due) implements WaitingItem {}

  /// A renewal about which model and CSM disagree.
  record OpenDecision(ListedAccount account, LocalDate renewal) implements WaitingItem {}

  /// A pulse that counts until the day before this one.
  record ExpiringPulse(ListedAccount account, LocalDate ends) implements WaitingItem {}

  /// An override that holds through this day.
  record ExpiringOverride(ListedAccount account, LocalDate until) implements WaitingItem {}
}
