package dev.oarlock.domain.portfolio.rollup;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.benchmark.ScoreDistribution;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Adds up a portfolio account by account: by segment and region, by CSM however they are written,
/// and the distribution of scores. It grows with the groups, not with the accounts.
public final class PortfolioTally {
  private static final int POSSIBLE_SCORES = 101;

  private final Map<String, HealthTally> segments = new TreeMap<>();
  private final Map<String, HealthTally> regions = new TreeMap<>();
  private final Map<Optional<Csm>, HealthTally> csms = new HashMap<>();
  private final Map<Csm, Long> spellings = new HashMap<>();
  private final Map<Segment, int[]> scores = new HashMap<>();

  public void add(PortfolioMember member) {
    member.csm().ifPresent(csm -> spellings.merge(csm, 1L, Long::sum));
    if (member.isCustomer()) {
      tally(segments, PortfolioDimension.SEGMENT.groupOf(member)).add(member);
      tally(regions, PortfolioDimension.REGION.groupOf(member)).add(member);
      tally(csms, member.csm()).add(member);
      member
          .score()
          .ifPresent(score ->
              scores.computeIfAbsent(member.segment(), _ -> new int[POSSIBLE_SCORES])[score]++);
    }
  }

  private static <K> HealthTally tally(Map<K, HealthTally> tallies, K group) {
    return tallies.computeIfAbsent(group, _ -> new HealthTally());
  }

  public PortfolioSnapshot snapshot(LocalDate day) {
    return new PortfolioSnapshot(
        day,
        List.of(
            PortfolioBreakdown.of(PortfolioDimension.CSM, byCsm()),
            PortfolioBreakdown.of(PortfolioDimension.SEGMENT, segments),
            PortfolioBreakdown.of(PortfolioDimension.REGION, regions)),
        distributions());
  }

  /// How each CSM is written.
  public OwnerSpelling owners() {
    return OwnerSpelling.ofCounts(spellings);
  }

  private Map<String, HealthTally> byCsm() {
    var owners = owners();
    var byName = new TreeMap<String, HealthTally>();
    csms.forEach((csm, part) ->
        tally(byName, owners.of(csm).map(Csm::name).orElse(PortfolioDimension.NONE)).add(part));
    return byName;
  }

  private Map<Segment, ScoreDistribution> distributions() {
    var distributions = new HashMap<Segment, ScoreDistribution>();
    scores.forEach((segment, counts) ->
        distributions.put(segment, new ScoreDistribution(IntStream.of(counts).boxed().toList())));
    return distributions;
  }
}
