package dev.oarlock.domain.portfolio.snapshot;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.ExpectedLoss;
import dev.oarlock.domain.portfolio.exposure.QuarterForecast;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.rollup.OwnerSpelling;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The forecasts for a past quarter compared with what happened from the day of the snapshot on:
/// for the whole portfolio and for the accounts of each CSM at that time. Who churned for an
/// unavoidable reason is left out of what was expected and of what happened: no forecast is about
/// it.
///
/// @param interval the best and worst case of the whole portfolio as forecast then; none where the
///   snapshot, or what was stored of the quarter, has none
public record ForecastAccuracy(
    CalendarQuarter quarter,
    LocalDate snapshotDay,
    String model,
    GroupAccuracy total,
    List<GroupAccuracy> csms,
    Optional<IntervalAccuracy> interval) {

  /// A group of accounts: the loss expected by each forecast, and the actual loss. `csmForecasts`
  /// is the number of accounts with a CSM forecast; `churned` is how many churned.
  public record GroupAccuracy(
      String name,
      int accounts,
      int csmForecasts,
      int churned,
      MultiCurrencyAmount model,
      MultiCurrencyAmount csm,
      MultiCurrencyAmount committed,
      MultiCurrencyAmount actual,
      BrierScores brierScores) {}

  /// Brier scores: the mean squared difference of the probabilities from the outcome (1 churned, 0
  /// stayed). 0 is perfect; a constant one half scores 0.25.
  public record BrierScores(double model, double csm, double committed) {}

  /// A customer that churned in the quarter after the snapshot and did not come back before its
  /// end.
  public record ChurnedCustomer(
      AccountId id, Optional<Csm> csm, MultiCurrencyAmount amount, boolean unavoidable) {}

  public ForecastAccuracy {
    csms = List.copyOf(csms);
  }

  /// Empty if the snapshot has no forecast for the quarter.
  public static Optional<ForecastAccuracy> of(
      ForecastSnapshot snapshot, CalendarQuarter quarter, Collection<ChurnedCustomer> churned) {
    var unavoidable =
        churned.stream()
            .filter(ChurnedCustomer::unavoidable)
            .map(ChurnedCustomer::id)
            .collect(Collectors.toSet());
    var avoidable = churned.stream().filter(it -> !it.unavoidable()).toList();
    return snapshot
        .indexOf(quarter)
        .map(number ->
            new SnapshotEvaluation(number, unavoidable, avoidable).evaluate(snapshot, quarter));
  }

  /// Which forecast of each entry is evaluated, who is left out, and who churned.
  private record SnapshotEvaluation(
      int forecastIndex, Set<AccountId> leftOut, Map<AccountId, ChurnedCustomer> churned) {
    SnapshotEvaluation(int number, Set<AccountId> leftOut, Collection<ChurnedCustomer> churned) {
      this(
          number,
          leftOut,
          churned.stream().collect(Collectors.toMap(ChurnedCustomer::id, Function.identity())));
    }

    ForecastAccuracy evaluate(ForecastSnapshot snapshot, CalendarQuarter quarter) {
      var paying = snapshot.entries().stream().filter(it -> !it.cmrr().isZero()).toList();
      var entries = paying.stream().filter(it -> !leftOut.contains(it.id())).toList();
      var known = entries.stream().map(SnapshotEntry::id).collect(Collectors.toSet());
      var others = churned.values().stream().filter(it -> !known.contains(it.id())).toList();
      var owners =
          OwnerSpelling.of(
              Stream.concat(
                  entries.stream().map(SnapshotEntry::csm),
                  others.stream().map(ChurnedCustomer::csm)));
      var byCsm = new TreeMap<String, List<SnapshotEntry>>();
      entries.forEach(it -> list(byCsm, owners.of(it.csm())).add(it));
      others.forEach(it -> list(byCsm, owners.of(it.csm())));
      var rows = new ArrayList<GroupAccuracy>();
      byCsm.forEach((name, group) ->
          rows.add(
              row(
                  name,
                  group,
                  others.stream().filter(it -> name(owners.of(it.csm())).equals(name)))));
      return new ForecastAccuracy(
          quarter,
          snapshot.day(),
          snapshot.model(),
          row("all", entries, others.stream()),
          rows,
          snapshot.interval(quarter).map(it -> accuracy(it, paying)));
    }

    private IntervalAccuracy accuracy(LossInterval interval, List<SnapshotEntry> paying) {
      var without = paying.stream().filter(it -> leftOut.contains(it.id())).toList();
      return new IntervalAccuracy(
          interval,
          without.size(),
          without.stream()
              .map(SnapshotEntry::cmrr)
              .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus));
    }

    private static List<SnapshotEntry> list(
        Map<String, List<SnapshotEntry>> byCsm, Optional<Csm> csm) {
      return byCsm.computeIfAbsent(name(csm), _ -> new ArrayList<>());
    }

    private static String name(Optional<Csm> csm) {
      return csm.map(Csm::name).orElse(PortfolioDimension.NONE);
    }

    private GroupAccuracy row(
        String name, List<SnapshotEntry> entries, Stream<ChurnedCustomer> others) {
      var allChurned =
          Stream.concat(
                  entries.stream().flatMap(it -> Stream.ofNullable(churned.get(it.id()))), others)
              .toList();
      return new GroupAccuracy(
          name,
          entries.size(),
          (int) entries.stream().filter(it -> forecast(it).csm().isPresent()).count(),
          allChurned.size(),
          expected(entries, QuarterForecast::model),
          expected(entries, QuarterForecast::csmOrModel),
          expected(entries, QuarterForecast::committedOrModel),
          allChurned.stream()
              .map(ChurnedCustomer::amount)
              .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus),
          new BrierScores(
              brierScore(entries, QuarterForecast::model),
              brierScore(entries, QuarterForecast::csmOrModel),
              brierScore(entries, QuarterForecast::committedOrModel)));
    }

    private MultiCurrencyAmount expected(
        List<SnapshotEntry> entries, Function<QuarterForecast, ExpectedLoss> by) {
      return entries.stream()
          .map(it -> by.apply(forecast(it)).amount())
          .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
    }

    private double brierScore(
        List<SnapshotEntry> entries, Function<QuarterForecast, ExpectedLoss> by) {
      return entries.stream()
          .mapToDouble(it ->
              by.apply(forecast(it)).churnProbability().value()
                  - (churned.containsKey(it.id()) ? 1 : 0))
          .map(difference -> difference * difference)
          .average()
          .orElse(0);
    }

    private QuarterForecast forecast(SnapshotEntry entry) {
      return entry.forecasts().get(forecastIndex);
    }
  }
}
