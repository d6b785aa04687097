package dev.oarlock.domain.history;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.selection.ScorecardHistory;
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

/// An account day by day, replayed from its log: assessed in order on each day with a signal,
/// because the band depends on the band before, and by the scorecards in force on that day. Passed
/// days are in the log, so nothing changes between two of its days.
public final class AccountTimeline {
  private final ScorecardHistory scorecards;
  private final NavigableMap<LocalDate, DaySnapshot> days = new TreeMap<>();

  private AccountTimeline(ScorecardHistory scorecards) {
    this.scorecards = scorecards;
  }

  /// As it was known then: each signal from the day on which Oarlock received it, in the time zone
  /// of the business.
  public static AccountTimeline asKnown(
      Collection<LoggedSignal> log, ScorecardHistory scorecards, ZoneId zone) {
    return replay(log, scorecards, signal -> day(signal.knownAt(), zone));
  }

  /// As it is known now: each signal from the day on which it happened, however late it arrived.
  public static AccountTimeline asHappened(
      Collection<LoggedSignal> log, ScorecardHistory scorecards) {
    return replay(log, scorecards, LoggedSignal::day);
  }

  private static AccountTimeline replay(
      Collection<LoggedSignal> log,
      ScorecardHistory scorecards,
      Function<LoggedSignal, LocalDate> effectiveDay) {
    var byDay = new TreeMap<LocalDate, List<LoggedSignal>>();
    log.forEach(
        it -> byDay.computeIfAbsent(effectiveDay.apply(it), _ -> new ArrayList<>()).add(it));
    var timeline = new AccountTimeline(scorecards);
    byDay.forEach((day, signals) -> timeline.days.put(day, timeline.foldDay(day, signals)));
    return timeline;
  }

  private DaySnapshot foldDay(LocalDate day, List<LoggedSignal> signals) {
    var before = Optional.ofNullable(days.lastEntry()).map(entry -> entry.getValue());
    var facts = before.map(DaySnapshot::facts).orElse(Facts.none()).fold(signals, day);
    return new DaySnapshot(facts, assess(day, facts, before));
  }

  /// The snapshot at the end of a day; empty before the first signal.
  public Optional<DaySnapshot> on(LocalDate day) {
    return Optional.ofNullable(days.floorEntry(day))
        .map(entry -> entry.getValue())
        .map(snapshot -> on(day, snapshot));
  }

  private DaySnapshot on(LocalDate day, DaySnapshot snapshot) {
    var facts = snapshot.facts().fold(List.of(), day);
    return new DaySnapshot(facts, assess(day, facts, Optional.of(snapshot)));
  }

  /// The score of a customer who has left stands still.
  private HealthAssessment assess(LocalDate day, Facts facts, Optional<DaySnapshot> before) {
    var band = before.map(snapshot -> snapshot.assessment().computedBand()).orElse(Band.UNKNOWN);
    return before
        .filter(snapshot -> snapshot.standsOn(day, facts))
        .map(snapshot -> snapshot.assessment().on(day))
        .orElseGet(() -> scorecards.inForceOn(day).assessDayOnly(facts, day, band));
  }

  /// The latest snapshot up to a day, not assessed again, so its own day may be earlier.
  Optional<DaySnapshot> latestUpTo(LocalDate day) {
    return Optional.ofNullable(days.floorEntry(day)).map(entry -> entry.getValue());
  }

  /// The snapshots of one day, one after each arrival of signals, after the one of the day before.
  List<DaySnapshot> steps(LocalDate day, List<List<LoggedSignal>> arrivals) {
    var steps = new ArrayList<DaySnapshot>();
    latestUpTo(day.minusDays(1)).ifPresent(steps::add);
    for (var arrived : arrivals) {
      var before = steps.isEmpty() ? Optional.<DaySnapshot>empty() : Optional.of(steps.getLast());
      var facts = before.map(DaySnapshot::facts).orElse(Facts.none()).fold(arrived, day);
      steps.add(new DaySnapshot(facts, assess(day, facts, before)));
    }
    return steps;
  }

  /// The first day with a score.
  public Optional<LocalDate> firstScoredDay() {
    return days.entrySet().stream()
        .filter(entry -> entry.getValue().assessment().score().isPresent())
        .map(entry -> entry.getKey())
        .findFirst();
  }

  /// The first day with a signal.
  public Optional<LocalDate> firstDay() {
    return days.isEmpty() ? Optional.empty() : Optional.of(days.firstKey());
  }

  /// The last day on which the band differed from that of `day`.
  public Optional<LocalDate> lastDayInOtherBand(LocalDate day) {
    var band = latestUpTo(day).map(snapshot -> snapshot.assessment().band());
    return days.headMap(day, true).descendingMap().entrySet().stream()
        .filter(entry -> band.filter(it -> it != entry.getValue().assessment().band()).isPresent())
        .map(entry -> entry.getKey())
        .findFirst();
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone);
  }
}
