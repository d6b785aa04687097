package dev.oarlock.domain.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is read off the facts on a day, in the measure's own unit; nothing when there are no data,
/// or none fresh enough. Without new signals it holds at least until the day before `until`;
/// always, when that is empty. `newest` is the day of the newest report it rests on, where it goes
/// stale with it.
public record Reading(OptionalDouble value, Optional<LocalDate> until, Optional<LocalDate> newest) {
  private static final Reading NONE = new Reading(OptionalDouble.empty(), Optional.empty());
  private static final int WEEK = 7;

  /// A value that does not go stale.
  public Reading(OptionalDouble value, Optional<LocalDate> until) {
    this(value, until, Optional.empty());
  }

  public static Reading none() {
    return NONE;
  }

  public static Reading of(double value) {
    return new Reading(OptionalDouble.of(value), Optional.empty());
  }

  /// Something that is or is not: 1 or nothing.
  public static Reading when(boolean holds) {
    return holds ? of(1) : NONE;
  }

  /// A value that rests on a newest report and is gone `days` after it.
  public static Reading fresh(double value, LocalDate newest, int days, LocalDate today) {
    var gone = newest.plusDays(days + 1L);
    return today.isBefore(gone) ? of(value).until(gone).restingOn(newest) : NONE;
  }

  /// Whole weeks since a day; once `most` have passed, it stays at that.
  public static Reading weeksSince(LocalDate since, LocalDate today, int most) {
    var weeks = Math.clamp(Math.floorDiv(ChronoUnit.DAYS.between(since, today), WEEK), 0, most);
    var reading = of(weeks);
    return weeks == most ? reading : reading.until(since.plusDays(WEEK * (weeks + 1L)));
  }

  public boolean isPresent() {
    return value.isPresent();
  }

  /// The same, holding no longer than until `day`.
  public Reading until(LocalDate day) {
    return until.isPresent() && !day.isBefore(until.get())
        ? this
        : new Reading(value, Optional.of(day), newest);
  }

  /// The same, holding no longer than another does.
  public Reading until(Optional<LocalDate> day) {
    return day.map(this::until).orElse(this);
  }

  /// The same, going stale with a newest report.
  public Reading restingOn(LocalDate newestReport) {
    return new Reading(value, until, Optional.of(newestReport));
  }

  /// The same for somebody who takes it for stale `days` after its newest report; no shorter where
  /// it does not go stale at all.
  public Reading staleAfter(int days, LocalDate today) {
    if (newest.isEmpty()) {
      return this;
    }
    var gone = newest.get().plusDays(days + 1L);
    return today.isBefore(gone) ? until(gone) : NONE;
  }
}
