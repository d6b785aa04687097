package dev.oarlock.domain.account.contract;

/// What an account is to the business, by its contracts. Nobody is a customer until they pay.
public enum AccountStanding {
  /// None of its contracts is known. It counts as a customer.
  UNKNOWN,
  /// A first contract is signed and has not begun.
  SIGNED,
  /// Tries the product until a known day.
  TRIAL,
  /// Uses it for nothing, without an end.
  FREE,
  /// A trial that ended unbought, or a contract that was taken back before it began: it never was a
  /// customer.
  TRIAL_ENDED,
  CUSTOMER,
  /// All that it pays for has ended without a word, and the grace lasts.
  OVERDUE,
  /// Pays nothing for a contract that it has paid for, and has not left.
  PAUSED,
  /// It was a customer and is none.
  CHURNED;

  public boolean isCustomer() {
    return switch (this) {
      case UNKNOWN, CUSTOMER, OVERDUE, PAUSED -> true;
      case SIGNED, TRIAL, FREE, TRIAL_ENDED, CHURNED -> false;
    };
  }

  /// Whether nothing is to be won or lost any more: no contract of any kind is in force.
  public boolean isOver() {
    return this == CHURNED || this == TRIAL_ENDED;
  }
}
