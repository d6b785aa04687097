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
import java.util.stream.IntStream;

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
    var end = log.stream().map(LoggedSignal::day).max(Comparator.naturalOrder());
    var last = end.orElse(LocalDate.EPOCH);
    var now = Contracts.of(Facts.none().fold(log, last));
    var asked = days.stream().sorted().toList();
    var then = known.on(asked);
    return IntStream.range(0, asked.size())
        .mapToObj(i -> new Then(asked.get(i), then.get(i)))
        .filter(it -> Contracts.of(it.facts).inForce(it.day))
        .map(it -> moment(id, it, !now.inForce(it.day.plusDays(horizonDays))))
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
