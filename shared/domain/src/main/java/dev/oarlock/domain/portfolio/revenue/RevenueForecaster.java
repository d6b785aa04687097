package dev.oarlock.domain.portfolio.revenue;

import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.hazard.ChurnForecast.ChurnAtRenewal;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.exposure.LossApportionment;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.GroupForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.GroupForecasts;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.LossForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.ModelBasis;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.OtherGroups;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.OtherRenewals;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.QuarterLoss;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.RenewalAtRisk;
import dev.oarlock.domain.portfolio.rollup.OwnerSpelling;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes the revenue forecast of a portfolio from its exposures.
public final class RevenueForecaster {
  /// So many groups are listed and the rest summed, because a table item has a size limit.
  private static final int MAX_GROUPS = 300;

  private static final int MAX_RENEWALS = 40;

  private final ForecastHorizon horizon;
  private final List<AccountExposure> exposures;
  private final List<AccountExposure> customers;
  private final CurrencyOrder currencies;
  private final List<List<MultiCurrencyAmount>> expected;

  private RevenueForecaster(ForecastHorizon horizon, List<AccountExposure> exposures) {
    this.horizon = horizon;
    this.exposures = exposures;
    this.customers = exposures.stream().filter(exposure -> !exposure.cmrr().isZero()).toList();
    this.currencies = CurrencyOrder.of(customers.stream().map(AccountExposure::cmrr).toList());
    this.expected =
        IntStream.range(0, ForecastHorizon.QUARTERS)
            .mapToObj(quarter ->
                LossApportionment.apportion(customers, it -> it.churnProbability(quarter)))
            .toList();
  }

  /// The exposures of a portfolio, sorted by account id.
  public static List<AccountExposure> exposures(
      Collection<AccountState> accounts, ForecastHorizon horizon, HazardModel hazard) {
    return sorted(
        accounts.stream().map(state -> AccountExposure.of(state, horizon, hazard)).toList());
  }

  /// The same where each was made by itself, with each CSM written in one way.
  public static List<AccountExposure> sorted(List<AccountExposure> exposures) {
    var owners = OwnerSpelling.of(exposures.stream().map(it -> it.member().csm()));
    return exposures.stream()
        .map(it -> it.withMember(owners.of(it.member())))
        .sorted(Comparator.comparing(exposure -> exposure.member().id()))
        .toList();
  }

  public static RevenueForecast of(
      List<AccountExposure> exposures, ForecastHorizon horizon, HazardModel hazard, long seed) {
    return new RevenueForecaster(horizon, exposures).forecast(hazard, seed);
  }

  private RevenueForecast forecast(HazardModel hazard, long seed) {
    var simulation = LossSimulation.of(customers, seed);
    var renewals = renewals();
    var listed = renewals.subList(0, Math.min(MAX_RENEWALS, renewals.size()));
    var others = renewals.subList(listed.size(), renewals.size());
    return new RevenueForecast(
        horizon.day(),
        ModelBasis.of(hazard),
        customers.size(),
        customers.stream()
            .map(AccountExposure::cmrr)
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus),
        currencies.main(),
        quarters(simulation),
        new LossForecast(sum(allCustomers()), simulation.total()),
        groups(PortfolioDimension.SEGMENT, simulation),
        groups(PortfolioDimension.CSM, simulation),
        listed,
        new OtherRenewals(others.size(), atRisk(others)),
        ChurnRunRate.of(exposures));
  }

  private List<QuarterLoss> quarters(LossSimulation simulation) {
    return IntStream.range(0, ForecastHorizon.QUARTERS)
        .mapToObj(i ->
            new QuarterLoss(
                horizon.quarters().get(i),
                new LossForecast(sum(i, allCustomers()), simulation.quarter(i))))
        .toList();
  }

  private List<Integer> allCustomers() {
    return IntStream.range(0, customers.size()).boxed().toList();
  }

  private MultiCurrencyAmount sum(int quarter, List<Integer> indexes) {
    return indexes.stream()
        .map(expected.get(quarter)::get)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  private MultiCurrencyAmount sum(List<Integer> indexes) {
    return IntStream.range(0, ForecastHorizon.QUARTERS)
        .mapToObj(quarter -> sum(quarter, indexes))
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  private GroupForecasts groups(PortfolioDimension by, LossSimulation simulation) {
    var members =
        allCustomers().stream()
            .collect(
                Collectors.groupingBy(
                    i -> by.groupOf(customers.get(i).member()), TreeMap::new, Collectors.toList()));
    var groups = new ArrayList<GroupForecast>();
    members.forEach((name, indexes) ->
        groups.add(
            new GroupForecast(
                name,
                indexes.size(),
                indexes.stream()
                    .map(i -> customers.get(i).cmrr())
                    .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus),
                IntStream.range(0, ForecastHorizon.QUARTERS)
                    .mapToObj(q -> sum(q, indexes))
                    .toList(),
                new LossForecast(sum(indexes), simulation.total(by, name)))));
    groups.sort(
        Comparator.<GroupForecast, MultiCurrencyAmount>comparing(
                group -> group.total().expected(), currencies.largestFirst())
            .thenComparing(GroupForecast::name));
    return new GroupForecasts(groups, OtherGroups.none()).largest(MAX_GROUPS);
  }

  private List<RenewalAtRisk> renewals() {
    return customers.stream()
        .flatMap(exposure -> exposure.renewal().stream().map(at -> atRisk(exposure, at)))
        .filter(renewal -> !renewal.on().isAfter(horizon.end()))
        .sorted(
            Comparator.comparing(RenewalAtRisk::atRisk, currencies.largestFirst())
                .thenComparing(RenewalAtRisk::id))
        .toList();
  }

  private static MultiCurrencyAmount atRisk(List<RenewalAtRisk> renewals) {
    return renewals.stream()
        .map(RenewalAtRisk::atRisk)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  private static RenewalAtRisk atRisk(AccountExposure exposure, ChurnAtRenewal renewal) {
    var member = exposure.member();
    var probability = renewal.probability().value();
    var atRisk =
        member.cmrr().totals().stream()
            .map(it ->
                MultiCurrencyAmount.of(
                    new Money(Math.round(probability * it.minorUnits()), it.currency())))
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
    return new RenewalAtRisk(
        member.id(),
        member.name(),
        member.csm(),
        renewal.on(),
        member.cmrr(),
        renewal.probability(),
        atRisk);
  }

  /// For sorting only, never shown: the largest amount in whole units of its currency.
  public static double magnitude(MultiCurrencyAmount amounts) {
    return amounts.totals().stream().mapToDouble(RevenueForecaster::wholeUnits).max().orElse(0);
  }

  private static double wholeUnits(Money money) {
    return Math.abs(money.minorUnits())
        / Math.pow(10, Math.max(0, money.currency().getDefaultFractionDigits()));
  }
}
