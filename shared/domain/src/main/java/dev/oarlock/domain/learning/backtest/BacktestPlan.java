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

/// The past days of a backtest, its horizon in days, and the scorecards and model in force now.
public record BacktestPlan(List<LocalDate> days, int horizonDays, ScoringModels models) {
  public BacktestPlan {
    days = List.copyOf(days);
    if (horizonDays < 1) {
      throw new IllegalArgumentException("horizon is not a day or more: " + horizonDays);
    }
  }

  /// One row for each planned day on which this account was a customer, by its whole log.
  public List<BacktestRow> rows(String id, List<LoggedSignal> log) {
    var known = new PointInTimeFacts(log);
    var end = log.stream().map(LoggedSignal::day).max(Comparator.naturalOrder());
    var last = end.orElse(LocalDate.EPOCH);
    var finalContracts = AccountContracts.of(Facts.none().fold(log, last));
    var planned = days.stream().sorted().toList();
    var snapshots = known.on(planned);
    return IntStream.range(0, planned.size())
        .mapToObj(i -> new PointInTime(planned.get(i), snapshots.get(i)))
        .filter(it -> AccountContracts.of(it.facts).inForce(it.day))
        .map(it -> row(id, it, hasLeft(finalContracts, it.day.plusDays(horizonDays), last)))
        .toList();
  }

  /// A renewal that is overdue counts by what became of it, as far as the log tells.
  private static boolean hasLeft(AccountContracts contracts, LocalDate day, LocalDate known) {
    return contracts.spells().leftOn(day, known).isPresent() || contracts.standing(day).isOver();
  }

  private record PointInTime(LocalDate day, Facts facts) {}

  private BacktestRow row(String id, PointInTime pointInTime, boolean churned) {
    return new BacktestRow(
        id,
        pointInTime.day,
        DriverExtraction.driversWithin(pointInTime.facts, pointInTime.day, horizonDays),
        models.hazardModel().churnWithin(pointInTime.facts, pointInTime.day, horizonDays),
        models.scorecards().assessDayOnly(pointInTime.facts, pointInTime.day, Band.UNKNOWN).score(),
        churned);
  }
}
