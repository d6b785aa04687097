package dev.oarlock.domain.account.evidence.reading;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.signal.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The signals of a type within so many days up to the newest of them, which stay fresh for as many
/// days again. The window is anchored at the newest signal, so it does not slide with the calendar.
public record SignalWindow<S extends Signal>(
    List<S> signals, Optional<LocalDate> latestReport, int days, OutageClock clock) {
  public static <S extends Signal> SignalWindow<S> of(
      List<Fact<S>> facts, int days, Predicate<S> predicate) {
    var matching = facts.stream().filter(fact -> predicate.test(fact.signal())).toList();
    if (matching.isEmpty()) {
      return new SignalWindow<>(List.of(), Optional.empty(), days, OutageClock.NO_OUTAGES);
    }
    var newest = matching.getLast().day();
    var within = matching.stream().filter(fact -> fact.day().isAfter(newest.minusDays(days)));
    return new SignalWindow<>(
        within.map(Fact::signal).toList(), Optional.of(newest), days, OutageClock.NO_OUTAGES);
  }

  /// The same, fresh for longer by the days of the source's outages.
  public SignalWindow<S> pausedBy(OutageClock clock) {
    return new SignalWindow<>(signals, latestReport, days, clock);
  }

  public boolean isEmpty() {
    return signals.isEmpty();
  }

  /// A value from these signals, as long as they are fresh.
  public EvidenceReading reading(double value, LocalDate today) {
    return latestReport
        .map(day -> clock.read(today, on -> EvidenceReading.fresh(value, day, days, on)))
        .orElse(EvidenceReading.none());
  }

  public long count(Predicate<S> predicate) {
    return signals.stream().filter(predicate).count();
  }

  /// The signals that match, in percent of all.
  public double percent(Predicate<S> predicate) {
    return 100.0 * count(predicate) / signals.size();
  }
}
