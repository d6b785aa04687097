package dev.oarlock.domain.past;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.InForce;
import dev.oarlock.domain.signal.LoggedSignal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// An account day by day, as its log tells it: judged again on each day that brought something, in
/// order, because the band rests on the band before, and by the scorecards in force on that day.
/// Passed days are in the log, so that between two of its days nothing changes.
public final class Past {
  private final InForce rules;
  private final NavigableMap<LocalDate, Seen> days = new TreeMap<>();

  private Past(InForce rules) {
    this.rules = rules;
  }

  /// What was known then: each signal from the day on which Oarlock learned of it, in the zone of
  /// the business.
  public static Past asKnown(Collection<LoggedSignal> log, InForce rules, ZoneId zone) {
    return told(log, rules, signal -> day(signal.knownAt(), zone));
  }

  /// What is known now: each signal from the day on which it happened, however late it came.
  public static Past asHappened(Collection<LoggedSignal> log, InForce rules) {
    return told(log, rules, LoggedSignal::day);
  }

  private static Past told(
      Collection<LoggedSignal> log, InForce rules, Function<LoggedSignal, LocalDate> since) {
    var byDay = new TreeMap<LocalDate, List<LoggedSignal>>();
    log.forEach(it -> byDay.computeIfAbsent(since.apply(it), _ -> new ArrayList<>()).add(it));
    var past = new Past(rules);
    byDay.forEach((day, signals) -> past.days.put(day, past.next(day, signals)));
    return past;
  }

  private Seen next(LocalDate day, List<LoggedSignal> signals) {
    var before = Optional.ofNullable(days.lastEntry()).map(entry -> entry.getValue());
    var facts = before.map(Seen::facts).orElse(Facts.none()).fold(signals, day);
    var band = before.map(seen -> seen.verdict().computedBand()).orElse(Band.UNKNOWN);
    return new Seen(facts, rules.on(day).glance(facts, day, band));
  }

  /// At the end of a day; empty when nothing was known yet.
  public Optional<Seen> on(LocalDate day) {
    return Optional.ofNullable(days.floorEntry(day))
        .map(entry -> entry.getValue())
        .map(seen -> on(day, seen));
  }

  private Seen on(LocalDate day, Seen seen) {
    var facts = seen.facts().fold(List.of(), day);
    var verdict = rules.on(day).glance(facts, day, seen.verdict().computedBand());
    return new Seen(facts, verdict);
  }

  /// The verdict at the end of a day without judging anew: its own day may be an earlier one.
  public Optional<Seen> latest(LocalDate day) {
    return Optional.ofNullable(days.floorEntry(day)).map(entry -> entry.getValue());
  }

  /// The first day of which anything is known.
  public Optional<LocalDate> begin() {
    return days.isEmpty() ? Optional.empty() : Optional.of(days.firstKey());
  }

  /// The last day on which the band was another than on `day`.
  public Optional<LocalDate> lastOtherBand(LocalDate day) {
    var band = latest(day).map(seen -> seen.verdict().band());
    return days.headMap(day, true).descendingMap().entrySet().stream()
        .filter(entry -> band.filter(it -> it != entry.getValue().verdict().band()).isPresent())
        .map(entry -> entry.getKey())
        .findFirst();
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone);
  }
}
