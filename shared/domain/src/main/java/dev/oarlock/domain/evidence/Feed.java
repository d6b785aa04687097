package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Where readings of a kind come from, and when that was out. Days on which it was out, and of
/// which no newer report has come since, do not count: readings stand still until it is heard
/// again, and go on from there. What is reported late makes such days count again, as if it had
/// never been away. A source that is not heard for longer than [FeedInterrupted#MOST_DAYS] is not
/// coming back by itself: then the clock goes on.
final class Feed {
  /// One that is never out.
  static final Feed STEADY = new Feed(List.of(), Optional.empty());

  private final List<FeedInterrupted> outages;
  private final Optional<LocalDate> newest;

  private Feed(List<FeedInterrupted> outages, Optional<LocalDate> newest) {
    this.outages = outages;
    this.newest = newest;
  }

  /// Of signals that come from one place.
  static Feed of(Facts facts, Set<Class<? extends Signal>> kinds) {
    var names = kinds.stream().map(Class::getSimpleName).toList();
    return new Feed(
        facts.of(FeedInterrupted.class).stream()
            .map(Fact::signal)
            .filter(outage -> names.contains(outage.feed()))
            .toList(),
        kinds.stream()
            .flatMap(kind -> facts.latest(kind).stream())
            .map(Fact::day)
            .max(Comparator.naturalOrder()));
  }

  /// What is read on a day, days of outages left out.
  Reading read(LocalDate today, Function<LocalDate, Reading> reader) {
    var days = daysOut(today);
    var reading = reader.apply(today.minusDays(days));
    return isOut(today) && days < FeedInterrupted.MOST_DAYS
        ? new Reading(reading.value(), Optional.empty())
            .until(today.plusDays(FeedInterrupted.MOST_DAYS - days))
            .until(nextTurn(today))
        : new Reading(reading.value(), reading.until().map(day -> day.plusDays(days)))
            .until(nextTurn(today));
  }

  private boolean isOut(LocalDate today) {
    return outages.stream().anyMatch(outage -> isOpen(outage, today));
  }

  private static boolean isOpen(FeedInterrupted outage, LocalDate today) {
    return !today.isBefore(outage.since())
        && outage.until().filter(until -> !until.isAfter(today)).isEmpty();
  }

  /// Each day once, though several sources of it were out.
  private long daysOut(LocalDate today) {
    var days = outages.stream().flatMap(outage -> days(outage, today)).distinct().count();
    return Math.min(days, FeedInterrupted.MOST_DAYS);
  }

  private Stream<LocalDate> days(FeedInterrupted outage, LocalDate today) {
    var heard = newest.map(day -> day.plusDays(1)).orElse(outage.since());
    var from = heard.isAfter(outage.since()) ? heard : outage.since();
    var until = outage.until().filter(day -> !day.isAfter(today)).orElse(today.plusDays(1));
    return from.isBefore(until) ? from.datesUntil(until) : Stream.empty();
  }

  /// The next day on which an outage begins or ends, where that is known of another day's view.
  private Optional<LocalDate> nextTurn(LocalDate today) {
    return outages.stream()
        .flatMap(outage -> Stream.concat(Stream.of(outage.since()), outage.until().stream()))
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo);
  }
}
