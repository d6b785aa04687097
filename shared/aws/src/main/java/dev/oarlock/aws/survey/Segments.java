package dev.oarlock.aws.survey;

import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.portfolio.Scores;
import java.time.LocalDate;
import java.util.Map;

/// How scores were spread in each segment at the end of a day.
public record Segments(LocalDate day, Map<Segment, Scores> scores) {
  public Segments {
    scores = Map.copyOf(scores);
  }
}
