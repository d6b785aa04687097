package dev.oarlock.domain.portfolio.load;

import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown.Group;
import java.util.Comparator;
import java.util.OptionalDouble;

/// The customers of one CSM, and the share of their touch tiers that these take, where there are
/// tiers: 1 is full.
public record CsmLoad(Group group, OptionalDouble share) {
  /// Whoever has more than there is room for comes first, then whoever has most accounts.
  public static final Comparator<CsmLoad> HEAVIEST =
      Comparator.<CsmLoad>comparingDouble(load -> -load.share().orElse(0))
          .thenComparingInt(load -> -load.group().rollup().accounts())
          .thenComparing(load -> load.group().name());

  public boolean isOver() {
    return share.isPresent() && share.getAsDouble() > 1;
  }
}
