package dev.oarlock.domain.portfolio.digest.marble;

import dev.oarlock.domain.portfolio.digest.marble.JarMarble.MarbleKind;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was won and lost in a month up to the day of a digest, and in the year up to then, in the
/// order in which it was decided. It is the month in which the digest's week began, so that the
/// last digest about a month has all of it.
public record MarbleJar(RevenuePeriod month, List<JarMarble> marbles) {
  private static final int DAYS_BEFORE = 6;

  public MarbleJar {
    marbles =
        marbles.stream()
            .sorted(Comparator.comparing(JarMarble::day).thenComparing(JarMarble::kind))
            .toList();
  }

  /// Of all accounts together.
  public static MarbleJar of(LocalDate day, Collection<JarMarble> marbles) {
    return new MarbleJar(monthOf(day), List.copyOf(marbles));
  }

  /// The days that count on a digest's day.
  public static RevenuePeriod monthOf(LocalDate day) {
    var first = day.minusDays(DAYS_BEFORE).withDayOfMonth(1);
    var last = first.plusMonths(1).minusDays(1);
    return new RevenuePeriod(first, last.isAfter(day) ? day : last);
  }

  /// The twelve months that end with it: what was won in a row may have begun in any of them.
  static RevenuePeriod yearOf(LocalDate day) {
    var month = monthOf(day);
    return new RevenuePeriod(month.from().minusMonths(11), month.to());
  }

  /// Those of the month.
  public List<JarMarble> ofMonth() {
    return marbles.stream().filter(it -> month.contains(it.day())).toList();
  }

  public int count(MarbleKind kind) {
    return (int) ofMonth().stream().filter(it -> it.kind() == kind).count();
  }

  /// Whether the month is over.
  public boolean isWhole() {
    return month.to().equals(month.from().plusMonths(1).minusDays(1));
  }

  /// How many were won in a row since the last that was not, in whichever month.
  public int streak() {
    return wonInARow().size();
  }

  /// The day of the first of them, where that was before the month.
  public Optional<LocalDate> streakBefore() {
    return wonInARow().stream()
        .map(JarMarble::day)
        .min(Comparator.naturalOrder())
        .filter(day -> day.isBefore(month.from()));
  }

  private List<JarMarble> wonInARow() {
    return marbles.reversed().stream().takeWhile(it -> it.kind() == MarbleKind.WON).toList();
  }
}
