package dev.oarlock.domain.learning.backtest;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.feature.DriverExtraction;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.learning.personperiod.PointInTimeFacts;
import dev.oarlock.domain.transition.ScoringModels;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What past days are asked: who will have left so many days later? `rules` are those in force now.
public record BacktestPlan(List<LocalDate> days, int horizonDays, ScoringModels rules) {
  public BacktestPlan {
    days = List.copyOf(days);
    if (horizonDays < 1) {
      throw new IllegalArgumentException("horizon is not a day or more: " + horizonDays);
    }
  }

  /// The days on which this account was a customer, by its whole log.
  public List<BacktestRow> rows(String id, List<LoggedSignal> log) {
    var known = new PointInTimeFacts(log);
    var end = log.stream().map(LoggedSignal::day).max(Comparator.naturalOrder());
    var last = end.orElse(LocalDate.EPOCH);
    var now = AccountContracts.of(Facts.none().fold(log, last));
    var planned = days.stream().sorted().toList();
    var then = known.on(planned);
    return IntStream.range(0, planned.size())
        .mapToObj(i -> new PointInTime(planned.get(i), then.get(i)))
        .filter(it -> AccountContracts.of(it.facts).inForce(it.day))
        .map(it -> row(id, it, !now.inForce(it.day.plusDays(horizonDays))))
        .toList();
  }

  private record PointInTime(LocalDate day, Facts facts) {}

  private BacktestRow row(String id, PointInTime then, boolean churned) {
    return new BacktestRow(
        id,
        then.day,
        DriverExtraction.driversWithin(then.facts, then.day, horizonDays),
        rules.hazardModel().churnWithin(then.facts, then.day, horizonDays),
        rules.scorecards().assessDayOnly(then.facts, then.day, Band.UNKNOWN).score(),
        churned);
  }
}
