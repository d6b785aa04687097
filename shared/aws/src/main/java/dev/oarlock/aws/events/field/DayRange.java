package dev.oarlock.aws.events.field;

import java.time.LocalDate;

/// Which days a field of a signal may plausibly hold.
public enum DayRange {
  /// A day on which something happened: not in the future.
  HAPPENED,
  /// A day that was agreed on: it may lie years ahead.
  AGREED,
  /// One that Oarlock itself wrote.
  UNCHECKED;

  /// Whether a day is plausible is known only to who receives a signal, for it depends on when.
  public interface DayCheck {
    /// An [IllegalArgumentException] names the field whose day cannot be.
    void check(String field, LocalDate day, DayRange range);
  }
}
