package dev.oarlock.domain.feed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// On which days a source was heard. From how often it spoke on each weekday of its last ten weeks
/// follows how probable it is that it says nothing for so long by mere habit: weekends, a weekly
/// run, a few holidays. docs/health.md says where the numbers come from.
public record Rhythm(NavigableSet<LocalDate> heard) {
  /// A silence less probable than this is an outage.
  private static final double IMPROBABLE = 1e-4;

  private static final int WINDOW_DAYS = 70;
  private static final int FEWEST_KNOWN_DAYS = 28;
  private static final int FEWEST_HEARD = 8;

  public Rhythm {
    heard = Collections.unmodifiableNavigableSet(new TreeSet<>(heard));
  }

  public static Rhythm of(Collection<LocalDate> heard) {
    return new Rhythm(new TreeSet<>(heard));
  }

  /// The first day without it, if it has been silent for improbably long by the beginning of today;
  /// empty too for a source that is not known well enough to have a rhythm.
  public Optional<LocalDate> silentSince(LocalDate today) {
    return isKnown() && chanceOfSilence(today) < IMPROBABLE
        ? Optional.of(heard.last().plusDays(1))
        : Optional.empty();
  }

  private boolean isKnown() {
    return recent().size() >= FEWEST_HEARD
        && !heard.first().isAfter(heard.last().minusDays(FEWEST_KNOWN_DAYS));
  }

  /// How probable it is that it says nothing on all days since the last on which it was heard;
  /// today is not over and does not count.
  double chanceOfSilence(LocalDate today) {
    return heard
        .last()
        .plusDays(1)
        .datesUntil(today.isAfter(heard.last()) ? today : heard.last().plusDays(1))
        .mapToDouble(day -> 1 - chanceToSpeak(day.getDayOfWeek()))
        .reduce(1, (one, other) -> one * other);
  }

  /// One day that it spoke and one that it did not are added to what was seen, so that nothing is
  /// ever certain.
  private double chanceToSpeak(DayOfWeek weekday) {
    var begin = recent().first();
    var known =
        begin
            .datesUntil(heard.last().plusDays(1))
            .filter(day -> day.getDayOfWeek() == weekday)
            .count();
    var spoke = recent().stream().filter(day -> day.getDayOfWeek() == weekday).count();
    return (spoke + 1.0) / (known + 2.0);
  }

  private NavigableSet<LocalDate> recent() {
    return heard.isEmpty() ? heard : heard.tailSet(heard.last().minusDays(WINDOW_DAYS), false);
  }
}
