package dev.oarlock.domain.learn;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;

/// An account as of a day (any text that sorts by time; empty where the table has one day only).
public record Case(String id, String asof, Outcome outcome) {
  static final Comparator<Case> ORDER =
      Comparator.comparing(Case::id).thenComparing(Case::asof).thenComparing(Case::outcome);

  /// Where `asof` is one.
  Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(asof));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  boolean told() {
    return outcome != Outcome.UNKNOWN;
  }

  boolean left() {
    return outcome == Outcome.LEFT;
  }

  /// A number that looks random and is always the same for this account and day.
  long lot() {
    return Fingerprint.none().with(id).with(asof).value();
  }
}
