package dev.oarlock.domain.account.evidence.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is read off the facts on a day, in the measure's own unit; nothing when there are no data,
/// or none fresh enough. Without new signals it holds at least until the day before `until`;
/// always, when that is empty. `newest` is the day of the newest report it rests on, where it goes
/// stale with it.
public record EvidenceReading(
    OptionalDouble value, Optional<LocalDate> validUntil, Optional<LocalDate> latestReport) {
  private static final EvidenceReading NONE =
      new EvidenceReading(OptionalDouble.empty(), Optional.empty());
  private static final int WEEK = 7;

  /// A value that does not go stale.
  public EvidenceReading(OptionalDouble value, Optional<LocalDate> until) {
    this(value, until, Optional.empty());
  }

  public static EvidenceReading none() {
    return NONE;
  }

  public static EvidenceReading of(double value) {
    return new EvidenceReading(OptionalDouble.of(value), Optional.empty());
  }

  /// Something that is or is not: 1 or nothing.
  public static EvidenceReading indicator(boolean holds) {
    return holds ? of(1) : NONE;
  }

  /// A value that rests on a newest report and is gone `days` after it.
  public static EvidenceReading fresh(double value, LocalDate newest, int days, LocalDate today) {
    var expires = newest.plusDays(days + 1L);
    return today.isBefore(expires) ? of(value).validUntil(expires).basedOn(newest) : NONE;
  }

  /// Whole weeks since a day; once `most` have passed, it stays at that.
  public static EvidenceReading weeksSince(LocalDate since, LocalDate today, int most) {
    var weeks = Math.clamp(Math.floorDiv(ChronoUnit.DAYS.between(since, today), WEEK), 0, most);
    var reading = of(weeks);
    return weeks == most ? reading : reading.validUntil(since.plusDays(WEEK * (weeks + 1L)));
  }

  public boolean isPresent() {
    return value.isPresent();
  }

  /// The same, holding no longer than until `day`.
  public EvidenceReading validUntil(LocalDate day) {
    return validUntil.isPresent() && !day.isBefore(validUntil.get())
        ? this
        : new EvidenceReading(value, Optional.of(day), latestReport);
  }

  /// The same, holding no longer than another does.
  public EvidenceReading validUntil(Optional<LocalDate> day) {
    return day.map(this::validUntil).orElse(this);
  }

  /// The same, going stale with a newest report.
  public EvidenceReading basedOn(LocalDate newestReport) {
    return new EvidenceReading(value, validUntil, Optional.of(newestReport));
  }

  /// The same for somebody who takes it for stale `days` after its newest report; no shorter where
  /// it does not go stale at all.
  public EvidenceReading staleAfter(int days, LocalDate today) {
    if (latestReport.isEmpty()) {
      return this;
    }
    var expires = latestReport.get().plusDays(days + 1L);
    return today.isBefore(expires) ? validUntil(expires) : NONE;
  }
}
