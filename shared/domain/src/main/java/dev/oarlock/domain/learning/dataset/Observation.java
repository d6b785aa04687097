package dev.oarlock.domain.learning.dataset;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;

/// An account as of a day (any text that sorts by time; empty if the table has one day only), with
/// its label.
public record Observation(String account, String asOf, ChurnLabel label) {
  static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::account)
          .thenComparing(Observation::asOf)
          .thenComparing(Observation::label);

  /// The day, if `asOf` is a date.
  public Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(asOf));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  public boolean labelled() {
    return label != ChurnLabel.UNKNOWN;
  }

  public boolean churned() {
    return label == ChurnLabel.CHURNED;
  }

  /// A pseudo-random number, always the same for this account and day.
  public long samplingHash() {
    return StableHash.empty().with(account).with(asOf).value();
  }
}
