package dev.oarlock.domain.replay;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Drivers;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.state.Rules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// What past days are asked: who will have left so many days later? `rules` are those in force now.
public record Question(List<LocalDate> days, int horizonDays, Rules rules) {
  public Question {
    days = List.copyOf(days);
    if (horizonDays < 1) {
      throw new IllegalArgumentException("horizon is not a day or more: " + horizonDays);
    }
  }

  /// The days on which this account was a customer, by its whole log.
  public List<Moment> of(String id, List<LoggedSignal> log) {
    var known = new KnownThen(log);
    var end = log.stream().map(LoggedSignal::at).max(Comparator.naturalOrder());
    var last = end.map(KnownThen::day).orElse(LocalDate.EPOCH);
    var now = Contracts.of(Facts.none().fold(log, last));
    return days.stream()
        .map(day -> new Then(day, known.on(day)))
        .filter(then -> Contracts.of(then.facts).inForce(then.day))
        .map(then -> moment(id, then, !now.inForce(then.day.plusDays(horizonDays))))
        .toList();
  }

  private record Then(LocalDate day, Facts facts) {}

  private Moment moment(String id, Then then, boolean left) {
    return new Moment(
        id,
        then.day,
        Drivers.ahead(then.facts, then.day, horizonDays),
        rules.hazard().within(then.facts, then.day, horizonDays),
        rules.scorecards().glance(then.facts, then.day, Band.UNKNOWN).score(),
        left);
  }
}
