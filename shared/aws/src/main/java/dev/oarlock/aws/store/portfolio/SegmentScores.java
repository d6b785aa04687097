package dev.oarlock.aws.store.portfolio;

import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.benchmark.ScoreDistribution;
import java.time.LocalDate;
import java.util.Map;

/// How scores were spread in each segment at the end of a day.
public record SegmentScores(LocalDate day, Map<Segment, ScoreDistribution> scores) {
  public SegmentScores {
    scores = Map.copyOf(scores);
  }
}
