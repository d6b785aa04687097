package dev.oarlock.domain.portfolio.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The customers of a portfolio in groups; the largest group first.
public record PortfolioBreakdown(PortfolioDimension by, List<Group> groups) {
  /// A group's name and the health of its accounts.
  public record Group(String name, HealthRollup rollup) {}

  public PortfolioBreakdown {
    groups = List.copyOf(groups);
  }

  public static PortfolioBreakdown of(
      Collection<PortfolioMember> portfolio, PortfolioDimension by) {
    var byName =
        portfolio.stream()
            .filter(PortfolioMember::isCustomer)
            .collect(Collectors.groupingBy(by::groupOf, TreeMap::new, Collectors.toList()));
    var groups = new ArrayList<Group>();
    byName.forEach((name, members) -> groups.add(new Group(name, HealthRollup.of(members))));
    groups.sort(Comparator.comparingInt(group -> -group.rollup().accounts()));
    return new PortfolioBreakdown(by, groups);
  }
}
