package dev.oarlock.domain.dataquality.silence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// The days on which a source reported. How often it reported on each weekday of its last ten weeks
/// gives the probability that a silence is normal: weekends, a weekly run, a few holidays.
/// docs/health.md says where the numbers come from.
public record SourceRhythm(NavigableSet<LocalDate> reportDays) {
  /// A silence less probable than this is an outage.
  private static final double OUTAGE_PROBABILITY = 1e-4;

  private static final int WINDOW_DAYS = 70;
  private static final int MIN_KNOWN_DAYS = 28;
  private static final int MIN_REPORT_DAYS = 8;

  public SourceRhythm {
    reportDays = Collections.unmodifiableNavigableSet(new TreeSet<>(reportDays));
  }

  public static SourceRhythm of(Collection<LocalDate> reportDays) {
    return new SourceRhythm(new TreeSet<>(reportDays));
  }

  /// The first day without a report, if the source has been silent for improbably long before
  /// today; also empty for a source with too short a history.
  public Optional<LocalDate> silentSince(LocalDate today) {
    return isKnown() && silenceProbability(today) < OUTAGE_PROBABILITY
        ? Optional.of(reportDays.last().plusDays(1))
        : Optional.empty();
  }

  private boolean isKnown() {
    return recent().size() >= MIN_REPORT_DAYS
        && !reportDays.first().isAfter(reportDays.last().minusDays(MIN_KNOWN_DAYS));
  }

  /// The probability of no report on all days since the last one; today is not over and does not
  /// count.
  double silenceProbability(LocalDate today) {
    return reportDays
        .last()
        .plusDays(1)
        .datesUntil(today.isAfter(reportDays.last()) ? today : reportDays.last().plusDays(1))
        .mapToDouble(day -> 1 - reportProbability(day.getDayOfWeek()))
        .reduce(1, (one, other) -> one * other);
  }

  /// One day with a report and one without are added (Laplace's rule of succession), so that no
  /// probability is 0 or 1.
  private double reportProbability(DayOfWeek weekday) {
    var begin = recent().first();
    var known =
        begin
            .datesUntil(reportDays.last().plusDays(1))
            .filter(day -> day.getDayOfWeek() == weekday)
            .count();
    var reported = recent().stream().filter(day -> day.getDayOfWeek() == weekday).count();
    return (reported + 1.0) / (known + 2.0);
  }

  private NavigableSet<LocalDate> recent() {
    return reportDays.isEmpty()
        ? reportDays
        : reportDays.tailSet(reportDays.last().minusDays(WINDOW_DAYS), false);
  }
}
