package dev.oarlock.domain.portfolio.load;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.portfolio.rollup.OwnerSpelling;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Adds up who of the CSMs has how much, account by account.
public final class PortfolioLoads {
  private final Map<Csm, SortedMap<String, Integer>> segments = new HashMap<>();

  /// Accounts without a CSM are nobody's load.
  public void add(PortfolioMember member) {
    member
        .csm()
        .filter(_ -> member.isCustomer())
        .ifPresent(csm ->
            segments
                .computeIfAbsent(csm, _ -> new TreeMap<>())
                .merge(member.segment().name(), 1, Integer::sum));
  }

  /// The heaviest first, of the groups by CSM, each written in one way.
  public List<CsmLoad> of(PortfolioBreakdown csms, OwnerSpelling owners, TouchTiers tiers) {
    var byName = new HashMap<String, SortedMap<String, Integer>>();
    segments.forEach((csm, counts) -> {
      var all = byName.computeIfAbsent(owners.of(csm).name(), _ -> new TreeMap<>());
      counts.forEach((segment, count) -> all.merge(segment, count, Integer::sum));
    });
    return csms.groups().stream()
        .filter(group -> !group.name().equals(PortfolioDimension.NONE))
        .map(group ->
            new CsmLoad(group, tiers.share(byName.getOrDefault(group.name(), new TreeMap<>()))))
        .sorted(CsmLoad.HEAVIEST)
        .toList();
  }
}
