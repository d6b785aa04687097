package dev.oarlock.domain.portfolio.load;

import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Who of the CSMs has how much.
public final class PortfolioLoads {
  private PortfolioLoads() {}

  /// The heaviest first; accounts without a CSM are nobody's load.
  public static List<CsmLoad> of(Collection<PortfolioMember> members, TouchTiers tiers) {
    var byCsm =
        members.stream()
            .filter(PortfolioMember::isCustomer)
            .collect(Collectors.groupingBy(PortfolioDimension.CSM::groupOf));
    return PortfolioBreakdown.of(members, PortfolioDimension.CSM).groups().stream()
        .filter(group -> !group.name().equals(PortfolioDimension.NONE))
        .map(group -> new CsmLoad(group, tiers.share(byCsm.getOrDefault(group.name(), List.of()))))
        .sorted(CsmLoad.HEAVIEST)
        .toList();
  }
}
