package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.signal.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The signals of a kind within so many days up to the newest of them, which stay fresh for as many
/// days again. Anchored there, the window does not slide with the calendar.
record Window<S extends Signal>(List<S> signals, Optional<LocalDate> newest, int days, Feed feed) {
  static <S extends Signal> Window<S> of(List<Fact<S>> facts, int days, Predicate<S> which) {
    var fitting = facts.stream().filter(fact -> which.test(fact.signal())).toList();
    if (fitting.isEmpty()) {
      return new Window<>(List.of(), Optional.empty(), days, Feed.STEADY);
    }
    var newest = fitting.getLast().day();
    var within = fitting.stream().filter(fact -> fact.day().isAfter(newest.minusDays(days)));
    return new Window<>(within.map(Fact::signal).toList(), Optional.of(newest), days, Feed.STEADY);
  }

  /// The same, fresh for longer by the days on which that feed was out.
  Window<S> from(Feed feed) {
    return new Window<>(signals, newest, days, feed);
  }

  boolean isEmpty() {
    return signals.isEmpty();
  }

  /// A value drawn from these signals, as long as they are fresh.
  Reading reading(double value, LocalDate today) {
    return newest
        .map(day -> feed.read(today, on -> Reading.fresh(value, day, days, on)))
        .orElse(Reading.none());
  }

  long count(Predicate<S> which) {
    return signals.stream().filter(which).count();
  }

  /// Those of a kind in percent of all.
  double share(Predicate<S> which) {
    return 100.0 * count(which) / signals.size();
  }
}
