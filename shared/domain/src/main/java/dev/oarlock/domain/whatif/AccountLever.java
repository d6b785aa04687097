package dev.oarlock.domain.whatif;

/// What may be assumed about an account, in the units that people use.
public enum AccountLever {
  /// On the latest day that is not usually quiet.
  ACTIVE_USERS("active users", 0, 1_000_000),
  /// All contracts in force are renewed today at their prices, for this total of licences.
  LICENCES("licences", 1, 1_000_000),
  /// Urgent or escalated tickets.
  OPEN_TICKETS("open urgent tickets", 0, 50),
  /// Issued or overdue; only 0 can be assumed.
  UNPAID_INVOICES("unpaid invoices", 0, 0),
  SPONSORS("sponsors", 0, 10),
  /// Since a business review or a meeting with their executives.
  WEEKS_SINCE_REVIEW("weeks since a review with their executives", 0, 52),
  /// The CSM's pulse.
  SENTIMENT("sentiment", 1, 5);

  private final String title;
  private final int lowest;
  private final int highest;

  AccountLever(String title, int lowest, int highest) {
    this.title = title;
    this.lowest = lowest;
    this.highest = highest;
  }

  /// The name people read.
  public String title() {
    return title;
  }

  int lowest() {
    return lowest;
  }

  int highest() {
    return highest;
  }
}
