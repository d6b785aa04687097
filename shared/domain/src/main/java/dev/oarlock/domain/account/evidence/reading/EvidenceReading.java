package dev.oarlock.domain.account.evidence.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/// A value read from the facts on a day, in the measure's own unit; empty without data that is
/// fresh enough. Without new signals it stays valid until the day before `validUntil`, or forever
/// if that is empty. `latestReport` is the day of the newest report behind it, if it goes stale
/// with that report; `basis` is what of all there is to know it rests on; `credibility` is how much
/// of its weight it counts for, in percent.
public record EvidenceReading(
    OptionalDouble value,
    Optional<LocalDate> validUntil,
    Optional<LocalDate> latestReport,
    ReadingBasis basis,
    int credibility) {
  /// Whether few or many stand behind it does not matter.
  public static final int FULL_CREDIBILITY = 100;

  private static final EvidenceReading NONE =
      new EvidenceReading(OptionalDouble.empty(), Optional.empty());
  private static final int WEEK = 7;

  /// A value that does not go stale.
  public EvidenceReading(OptionalDouble value, Optional<LocalDate> until) {
    this(value, until, Optional.empty(), ReadingBasis.COMPLETE, FULL_CREDIBILITY);
  }

  public static EvidenceReading none() {
    return NONE;
  }

  public static EvidenceReading of(double value) {
    return new EvidenceReading(OptionalDouble.of(value), Optional.empty());
  }

  /// A condition: 1 if it holds, else empty.
  public static EvidenceReading indicator(boolean holds) {
    return holds ? of(1) : NONE;
  }

  /// A value that expires `days` after the newest report behind it.
  public static EvidenceReading fresh(double value, LocalDate newest, int days, LocalDate today) {
    var expires = newest.plusDays(days + 1L);
    return today.isBefore(expires) ? of(value).validUntil(expires).basedOn(newest) : NONE;
  }

  /// Whole weeks since a day, at most `maxWeeks`.
  public static EvidenceReading weeksSince(LocalDate since, LocalDate today, int maxWeeks) {
    var weeks = Math.clamp(Math.floorDiv(ChronoUnit.DAYS.between(since, today), WEEK), 0, maxWeeks);
    var reading = of(weeks);
    return weeks == maxWeeks
        ? reading.restingOn(ReadingBasis.AT_LEAST)
        : reading.validUntil(since.plusDays(WEEK * (weeks + 1L)));
  }

  /// The same with this value instead of its own, if it has one.
  public EvidenceReading as(double other) {
    return isPresent()
        ? new EvidenceReading(
            OptionalDouble.of(other), validUntil, latestReport, basis, credibility)
        : this;
  }

  public boolean isPresent() {
    return value.isPresent();
  }

  /// The same, valid no longer than until `day`.
  public EvidenceReading validUntil(LocalDate day) {
    return validUntil.isPresent() && !day.isBefore(validUntil.get())
        ? this
        : new EvidenceReading(value, Optional.of(day), latestReport, basis, credibility);
  }

  /// The same, valid no longer than until `day`, if there is one.
  public EvidenceReading validUntil(Optional<LocalDate> day) {
    return day.map(this::validUntil).orElse(this);
  }

  /// The same, going stale with this report.
  public EvidenceReading basedOn(LocalDate newestReport) {
    return new EvidenceReading(value, validUntil, Optional.of(newestReport), basis, credibility);
  }

  /// The same, resting on no more than that.
  public EvidenceReading restingOn(ReadingBasis basis) {
    return new EvidenceReading(value, validUntil, latestReport, basis, credibility);
  }

  /// The same, counting for so many percent of its weight.
  public EvidenceReading withCredibility(int percent) {
    return new EvidenceReading(value, validUntil, latestReport, basis, percent);
  }

  /// The same, stale `days` after its newest report; unchanged if it does not go stale at all.
  public EvidenceReading staleAfter(int days, LocalDate today) {
    if (latestReport.isEmpty()) {
      return this;
    }
    var expires = latestReport.get().plusDays(days + 1L);
    return today.isBefore(expires) ? validUntil(expires) : NONE;
  }
}
