package dev.oarlock.domain.portfolio.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// How many accounts have which score: `counts` has 101 entries, for 0 to 100.
public record ScoreDistribution(List<Integer> counts) {
  private static final int POSSIBLE_SCORES = 101;

  public ScoreDistribution {
    counts = List.copyOf(counts);
    if (counts.size() != POSSIBLE_SCORES || counts.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("not 101 counts: " + counts);
    }
  }

  public static ScoreDistribution of(IntStream scores) {
    var counts = new Integer[POSSIBLE_SCORES];
    Arrays.fill(counts, 0);
    scores.forEach(score -> counts[score]++);
    return new ScoreDistribution(List.of(counts));
  }

  int size() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  boolean contains(int score) {
    return counts.get(score) > 0;
  }

  /// The same without one account of that score, if there is one.
  ScoreDistribution without(OptionalInt score) {
    var fewer = counts.toArray(Integer[]::new);
    score.ifPresent(it -> fewer[it] = Math.max(0, fewer[it] - 1));
    return new ScoreDistribution(List.of(fewer));
  }

  /// The share of accounts that have a lower score, in percent, rounded down.
  int percentBelow(int score) {
    var lower = counts.subList(0, score).stream().mapToInt(Integer::intValue).sum();
    return size() == 0 ? 0 : 100 * lower / size();
  }
}
