package dev.oarlock.domain.outlook;

import dev.oarlock.domain.revenue.Amounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What has left in a quarter so far, by the reason that was given.
public record Actual(List<Reason> reasons) {
  /// How accounts without a reason are called.
  public static final String UNKNOWN = "no reason given";

  public record Reason(String code, boolean unavoidable, int accounts, Amounts amount) {}

  public Actual {
    reasons = List.copyOf(reasons);
  }

  static Actual of(List<Stake> stakes, Quarter quarter) {
    var gone =
        stakes.stream()
            .flatMap(stake -> stake.departure().stream())
            .filter(it -> quarter.has(it.on()))
            .toList();
    var byReason =
        gone.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.reason().orElse(UNKNOWN), TreeMap::new, Collectors.toList()));
    var reasons = new ArrayList<Reason>();
    byReason.forEach((code, all) ->
        all.stream()
            .collect(Collectors.partitioningBy(Departure::unavoidable))
            .forEach((unavoidable, some) -> reasons.add(reason(code, unavoidable, some))));
    reasons.removeIf(it -> it.accounts() == 0);
    reasons.sort(Comparator.comparingDouble(it -> -Foretelling.size(it.amount())));
    return new Actual(reasons);
  }

  private static Reason reason(String code, boolean unavoidable, List<Departure> gone) {
    return new Reason(
        code,
        unavoidable,
        gone.size(),
        gone.stream().map(Departure::amount).reduce(Amounts.none(), Amounts::plus));
  }

  public Amounts total() {
    return reasons.stream().map(Reason::amount).reduce(Amounts.none(), Amounts::plus);
  }

  public List<Reason> avoidable() {
    return reasons.stream().filter(it -> !it.unavoidable()).toList();
  }

  public List<Reason> unavoidable() {
    return reasons.stream().filter(Reason::unavoidable).toList();
  }
}
