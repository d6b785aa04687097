package dev.oarlock.domain.outlook;

import dev.oarlock.domain.forecast.Forecast.AtRenewal;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.outlook.BookForecast.Ahead;
import dev.oarlock.domain.outlook.BookForecast.AtRisk;
import dev.oarlock.domain.outlook.BookForecast.Basis;
import dev.oarlock.domain.outlook.BookForecast.Group;
import dev.oarlock.domain.outlook.BookForecast.Groups;
import dev.oarlock.domain.outlook.BookForecast.Loss;
import dev.oarlock.domain.outlook.BookForecast.Others;
import dev.oarlock.domain.outlook.BookForecast.Rest;
import dev.oarlock.domain.portfolio.Grouping;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.state.AccountState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes the forecast of a book out of its stakes.
public final class Foretelling {
  /// So many are kept by name, the rest as a sum; an item of the table has an end.
  private static final int MOST_GROUPS = 300;

  private static final int MOST_RENEWALS = 40;

  private final Horizon horizon;
  private final List<Stake> stakes;
  private final List<Stake> customers;
  private final List<List<Amounts>> expected;

  private Foretelling(Horizon horizon, List<Stake> stakes) {
    this.horizon = horizon;
    this.stakes = stakes;
    this.customers = stakes.stream().filter(stake -> !stake.cmrr().isNone()).toList();
    this.expected =
        IntStream.range(0, Horizon.QUARTERS)
            .mapToObj(quarter -> Apportioned.of(customers, it -> it.chance(quarter)))
            .toList();
  }

  /// The stakes of a book, by account id.
  public static List<Stake> stakes(
      Collection<AccountState> book, Horizon horizon, HazardModel hazard) {
    return book.stream()
        .map(state -> Stake.of(state, horizon, hazard))
        .sorted(Comparator.comparing(stake -> stake.member().id()))
        .toList();
  }

  public static BookForecast of(
      List<Stake> stakes, Horizon horizon, HazardModel hazard, long seed) {
    return new Foretelling(horizon, stakes).forecast(hazard, seed);
  }

  private BookForecast forecast(HazardModel hazard, long seed) {
    var drawn = Simulation.of(customers, seed);
    var renewals = renewals();
    var listed = renewals.subList(0, Math.min(MOST_RENEWALS, renewals.size()));
    var others = renewals.subList(listed.size(), renewals.size());
    return new BookForecast(
        horizon.day(),
        Basis.of(hazard),
        customers.size(),
        customers.stream().map(Stake::cmrr).reduce(Amounts.none(), Amounts::plus),
        quarters(drawn),
        new Loss(sum(all()), drawn.all()),
        groups(Grouping.SEGMENT, drawn),
        groups(Grouping.CSM, drawn),
        listed,
        new Rest(others.size(), atRisk(others)),
        RunRate.of(stakes));
  }

  private List<Ahead> quarters(Simulation drawn) {
    return IntStream.range(0, Horizon.QUARTERS)
        .mapToObj(
            i -> new Ahead(horizon.quarters().get(i), new Loss(sum(i, all()), drawn.quarter(i))))
        .toList();
  }

  private List<Integer> all() {
    return IntStream.range(0, customers.size()).boxed().toList();
  }

  private Amounts sum(int quarter, List<Integer> some) {
    return some.stream().map(expected.get(quarter)::get).reduce(Amounts.none(), Amounts::plus);
  }

  private Amounts sum(List<Integer> some) {
    return IntStream.range(0, Horizon.QUARTERS)
        .mapToObj(quarter -> sum(quarter, some))
        .reduce(Amounts.none(), Amounts::plus);
  }

  private Groups groups(Grouping by, Simulation drawn) {
    var members =
        all().stream()
            .collect(
                Collectors.groupingBy(
                    i -> by.of(customers.get(i).member()), TreeMap::new, Collectors.toList()));
    var groups = new ArrayList<Group>();
    members.forEach((name, some) ->
        groups.add(
            new Group(
                name,
                some.size(),
                some.stream()
                    .map(i -> customers.get(i).cmrr())
                    .reduce(Amounts.none(), Amounts::plus),
                IntStream.range(0, Horizon.QUARTERS).mapToObj(q -> sum(q, some)).toList(),
                new Loss(sum(some), drawn.all(by, name)))));
    groups.sort(
        Comparator.<Group>comparingDouble(group -> -size(group.cmrr())).thenComparing(Group::name));
    return new Groups(groups, Others.none()).largest(MOST_GROUPS);
  }

  private List<AtRisk> renewals() {
    return customers.stream()
        .flatMap(stake -> stake.renewal().stream().map(at -> atRisk(stake, at)))
        .filter(renewal -> !renewal.on().isAfter(horizon.end()))
        .sorted(
            Comparator.<AtRisk>comparingDouble(it -> -size(it.atRisk())).thenComparing(AtRisk::id))
        .toList();
  }

  private static Amounts atRisk(List<AtRisk> renewals) {
    return renewals.stream().map(AtRisk::atRisk).reduce(Amounts.none(), Amounts::plus);
  }

  private static AtRisk atRisk(Stake stake, AtRenewal renewal) {
    var member = stake.member();
    var chance = renewal.probability().value();
    var atRisk =
        member.cmrr().each().stream()
            .map(it -> Amounts.of(new Money(Math.round(chance * it.minor()), it.currency())))
            .reduce(Amounts.none(), Amounts::plus);
    return new AtRisk(
        member.id(),
        member.name(),
        member.csm(),
        renewal.on(),
        member.cmrr(),
        renewal.probability(),
        atRisk);
  }

  /// To sort by, never to show: the largest amount in whole units of its currency.
  static double size(Amounts amounts) {
    return amounts.each().stream().mapToDouble(Foretelling::wholeUnits).max().orElse(0);
  }

  private static double wholeUnits(Money money) {
    return Math.abs(money.minor())
        / Math.pow(10, Math.max(0, money.currency().getDefaultFractionDigits()));
  }
}
