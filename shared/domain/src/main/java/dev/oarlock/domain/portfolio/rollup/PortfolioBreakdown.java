package dev.oarlock.domain.portfolio.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The customers of a portfolio in groups; the largest group first. So many `others` with fewer
/// accounts are not among them.
public record PortfolioBreakdown(PortfolioDimension by, List<Group> groups, int others) {
  /// A group's name and the health of its accounts.
  public record Group(String name, HealthRollup rollup) {}

  public PortfolioBreakdown {
    groups = List.copyOf(groups);
  }

  public static PortfolioBreakdown of(
      Collection<PortfolioMember> portfolio, PortfolioDimension by) {
    var byName = new TreeMap<String, HealthTally>();
    portfolio.stream()
        .filter(PortfolioMember::isCustomer)
        .forEach(member ->
            byName.computeIfAbsent(by.groupOf(member), _ -> new HealthTally()).add(member));
    return of(by, byName);
  }

  static PortfolioBreakdown of(PortfolioDimension by, Map<String, HealthTally> byName) {
    var groups = new ArrayList<Group>();
    new TreeMap<>(byName).forEach((name, tally) -> groups.add(new Group(name, tally.rollup())));
    groups.sort(Comparator.comparingInt(group -> -group.rollup().accounts()));
    return new PortfolioBreakdown(by, groups, 0);
  }

  /// At most so many of the largest; the rest is counted as others.
  public PortfolioBreakdown largest(int most) {
    var listed = groups.subList(0, Math.min(most, groups.size()));
    return new PortfolioBreakdown(by, listed, others + groups.size() - listed.size());
  }
}
