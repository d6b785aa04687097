package dev.oarlock.domain.portfolio.rollup;

import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.benchmark.ScoreDistribution;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    var portfolio = members(states, day);
    return new PortfolioSnapshot(
        day,
        Arrays.stream(PortfolioDimension.values())
            .map(by -> PortfolioBreakdown.of(portfolio, by))
            .toList(),
        scoresBySegment(portfolio));
  }

  /// All accounts, with each CSM written in one way.
  public static List<PortfolioMember> members(Collection<AccountState> states, LocalDate day) {
    return OwnerSpelling.unified(
        states.stream().map(state -> PortfolioMember.of(state, day)).toList());
  }

  private static Map<Segment, ScoreDistribution> scoresBySegment(List<PortfolioMember> portfolio) {
    var bySegment =
        portfolio.stream()
            .filter(member -> member.isCustomer() && member.score().isPresent())
            .collect(Collectors.groupingBy(PortfolioMember::segment));
    var scores =
        new TreeMap<Segment, ScoreDistribution>(java.util.Comparator.comparing(Segment::name));
    bySegment.forEach((segment, members) ->
        scores.put(
            segment,
            ScoreDistribution.of(members.stream().mapToInt(it -> it.score().orElseThrow()))));
    return scores;
  }

  PortfolioBreakdown by(PortfolioDimension dimension) {
    return breakdowns.stream().filter(it -> it.by() == dimension).findFirst().orElseThrow();
  }
}
