package dev.oarlock.domain.access;

/// What not everybody may. Without any right somebody reads the redacted card of an account.
public enum AccessRight {
  /// Read revenue, probabilities and reasons of accounts, and say something of an account.
  WORK_ON_ACCOUNTS,
  /// Snooze, hand over or resolve a risk that somebody else has.
  HANDLE_FOR_OTHERS,
  /// Decide where model and CSM forecast different categories.
  DECIDE_FORECASTS,
  /// Put alert rules back into force, mute them for a channel, say what anomalies are.
  CHANGE_RULES,
  /// Say whose an id of another system is.
  NAME_CUSTOMERS,
  /// Read who saw and changed what.
  READ_AUDIT
}
