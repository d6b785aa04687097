package dev.oarlock.domain.account.evidence.reading;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The signals of a type within so many days up to the newest of them, which stay fresh for as many
/// days again. The window is anchored at the newest signal, so it does not slide with the calendar.
/// `complete` says whether none of them was dropped for want of room.
public record SignalWindow<S extends Signal>(
    List<S> signals,
    Optional<LocalDate> latestReport,
    int days,
    OutageClock clock,
    boolean complete) {

  /// Those of an account's facts, fresh for longer by the days of their source's outages.
  public static <S extends Signal> SignalWindow<S> of(
      Facts facts, Class<S> type, int days, Predicate<S> predicate) {
    var matching = facts.of(type).stream().filter(it -> predicate.test(it.signal())).toList();
    var clock = OutageClock.of(facts, Set.of(type));
    if (matching.isEmpty()) {
      return new SignalWindow<>(List.of(), Optional.empty(), days, clock, true);
    }
    var newest = matching.getLast().day();
    var dropped =
        facts.completeSince(type, predicate).filter(day -> day.isAfter(newest.minusDays(days - 1)));
    var within = matching.stream().filter(fact -> fact.day().isAfter(newest.minusDays(days)));
    return new SignalWindow<>(
        within.map(Fact::signal).toList(), Optional.of(newest), days, clock, dropped.isEmpty());
  }

  /// The same, fresh for longer by the days of these outages instead.
  public SignalWindow<S> pausedBy(OutageClock clock) {
    return new SignalWindow<>(signals, latestReport, days, clock, complete);
  }

  public boolean isEmpty() {
    return signals.isEmpty();
  }

  /// A value from these signals, as long as they are fresh.
  public EvidenceReading reading(double value, LocalDate today) {
    return latestReport
        .map(day -> clock.read(today, on -> EvidenceReading.fresh(value, day, days, on)))
        .map(it -> complete ? it : it.restingOn(ReadingBasis.NEWEST_ONLY))
        .orElse(EvidenceReading.none());
  }

  /// How many they are, or more where some were dropped.
  public EvidenceReading counted(LocalDate today) {
    var reading = reading(signals.size(), today);
    return complete ? reading : reading.restingOn(ReadingBasis.AT_LEAST);
  }

  public long count(Predicate<S> predicate) {
    return signals.stream().filter(predicate).count();
  }

  /// The signals that match, in percent of all.
  public double percent(Predicate<S> predicate) {
    return 100.0 * count(predicate) / signals.size();
  }
}
