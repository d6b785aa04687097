package dev.oarlock.domain.portfolio.rollup;

import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.benchmark.ScoreDistribution;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The portfolio summarized once a day, so that no question has to read it all: by CSM, segment and
/// region, and the distribution of scores in each segment.
public record PortfolioSnapshot(
    LocalDate day,
    List<PortfolioBreakdown> breakdowns,
    Map<Segment, ScoreDistribution> scoresBySegment) {
  public PortfolioSnapshot {
    breakdowns = List.copyOf(breakdowns);
    scoresBySegment = Map.copyOf(scoresBySegment);
  }

  public static PortfolioSnapshot of(Collection<AccountState> states, LocalDate day) {
    var tally = new PortfolioTally();
    states.forEach(state -> tally.add(PortfolioMember.of(state, day)));
    return tally.snapshot(day);
  }

  /// At most so many groups by each.
  public PortfolioSnapshot largest(int most) {
    return new PortfolioSnapshot(
        day, breakdowns.stream().map(it -> it.largest(most)).toList(), scoresBySegment);
  }

  public PortfolioBreakdown by(PortfolioDimension dimension) {
    return breakdowns.stream().filter(it -> it.by() == dimension).findFirst().orElseThrow();
  }
}
