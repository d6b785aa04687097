package dev.oarlock.domain.portfolio.snapshot;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.ExpectedLoss;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.exposure.LossApportionment;
import dev.oarlock.domain.portfolio.exposure.QuarterForecast;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.risk.departure.AccountChurn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All forecasts on one day, for its quarter and the next: the weekly snapshot of Mondays, or the
/// current one. Entries are sorted by account id; an account without revenue and without churned
/// revenue is left out.
///
/// @param intervals the model's best and worst case of each of its quarters as forecast on the day,
///   of the portfolio as it then was; none where none was kept
public record ForecastSnapshot(
    LocalDate day, String model, List<SnapshotEntry> entries, List<LossInterval> intervals) {
  /// The number of quarters that a snapshot covers.
  static final int QUARTERS = 2;

  public ForecastSnapshot {
    entries = List.copyOf(entries);
    intervals = List.copyOf(intervals);
  }

  public ForecastSnapshot(LocalDate day, String model, List<SnapshotEntry> entries) {
    this(day, model, entries, List.of());
  }

  public static ForecastSnapshot of(
      List<AccountExposure> exposures, ForecastHorizon horizon, String model) {
    var quarter = CalendarQuarter.of(horizon.day());
    var included =
        exposures.stream()
            .filter(it -> !it.cmrr().isZero() || !churnedRevenue(it, quarter).isZero())
            .toList();
    var now = LossApportionment.apportion(included, it -> it.churnProbability(0));
    var next = LossApportionment.apportion(included, it -> it.churnProbability(1));
    var entries = new ArrayList<SnapshotEntry>();
    for (int i = 0; i < included.size(); i++) {
      entries.add(entry(included.get(i), quarter, List.of(now.get(i), next.get(i))));
    }
    return new ForecastSnapshot(horizon.day(), model, entries);
  }

  private static SnapshotEntry entry(
      AccountExposure exposure, CalendarQuarter quarter, List<MultiCurrencyAmount> expected) {
    var forecasts = new ArrayList<QuarterForecast>();
    for (int i = 0; i < QUARTERS; i++) {
      forecasts.add(exposure.quarterForecast(i, quarter.plus(i), expected.get(i)));
    }
    return new SnapshotEntry(
        exposure.member().id(),
        exposure.member().name(),
        exposure.member().csm(),
        exposure.cmrr(),
        exposure.renewal().map(at -> at.on()),
        churnedRevenue(exposure, quarter),
        forecasts,
        exposure.drivers().stream()
            .collect(Collectors.toMap(DriverReading::driver, DriverReading::contribution)));
  }

  private static MultiCurrencyAmount churnedRevenue(
      AccountExposure exposure, CalendarQuarter quarter) {
    return exposure
        .churn()
        .filter(it -> quarter.contains(it.on()))
        .map(AccountChurn::amount)
        .orElse(MultiCurrencyAmount.zero());
  }

  /// The same with the accounts that are one by now as one: `wholes` are those that others are
  /// parts of, by the parts. Nobody left because two became one.
  public ForecastSnapshot merged(Map<AccountId, AccountId> wholes) {
    var merged = new TreeMap<AccountId, SnapshotEntry>();
    for (var entry : entries) {
      if (!wholes.containsKey(entry.id())) {
        merged.put(entry.id(), entry);
      }
    }
    for (var entry : entries) {
      Optional.ofNullable(wholes.get(entry.id()))
          .ifPresent(whole -> merged.merge(whole, entry.of(whole), SnapshotEntry::with));
    }
    return new ForecastSnapshot(day, model, List.copyOf(merged.values()), intervals);
  }

  /// The same with the best and worst case of its quarters, from the forecast of the same day.
  public ForecastSnapshot withIntervals(RevenueForecast forecast) {
    if (!forecast.day().equals(day)) {
      throw new IllegalArgumentException("forecast of another day: " + forecast.day());
    }
    return new ForecastSnapshot(
        day,
        model,
        entries,
        forecast.quarters().stream().limit(QUARTERS).map(it -> it.loss().interval()).toList());
  }

  /// The best and worst case of a quarter, if they were kept.
  Optional<LossInterval> interval(CalendarQuarter quarter) {
    return indexOf(quarter).filter(index -> index < intervals.size()).map(intervals::get);
  }

  public CalendarQuarter quarter() {
    return CalendarQuarter.of(day);
  }

  /// The index of the forecast for a quarter.
  public Optional<Integer> indexOf(CalendarQuarter quarter) {
    for (int i = 0; i < QUARTERS; i++) {
      if (quarter().plus(i).equals(quarter)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /// The revenue churned so far in a quarter plus the expected loss, by one of the forecasts.
  public MultiCurrencyAmount total(
      CalendarQuarter quarter, Function<QuarterForecast, ExpectedLoss> by) {
    return entries.stream()
        .map(it -> total(it, quarter, by))
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  /// The same for one account.
  public MultiCurrencyAmount total(
      SnapshotEntry entry, CalendarQuarter quarter, Function<QuarterForecast, ExpectedLoss> by) {
    var churnedRevenue =
        quarter.equals(quarter()) ? entry.churnedRevenue() : MultiCurrencyAmount.zero();
    return indexOf(quarter)
        .map(i -> churnedRevenue.plus(by.apply(entry.forecasts().get(i)).amount()))
        .orElse(churnedRevenue);
  }
}
