package dev.oarlock.domain.tide;

import dev.oarlock.domain.health.Measure;
import java.time.LocalDate;
import java.util.Map;

/// Of how many accounts a measure reads a value (empty where nobody counted them on that day), from
/// how many a day's reports came, by kind of signal, and how many moved far by them. An account
/// that reports again and again counts each time.
public record Count(
    LocalDate day,
    Map<Measure, Integer> read,
    Map<String, Integer> reported,
    Map<Motion, Integer> moved) {
  public Count {
    read = Map.copyOf(read);
    reported = Map.copyOf(reported);
    moved = Map.copyOf(moved);
  }

  int read(Motion motion) {
    return read.getOrDefault(motion.measure(), 0);
  }

  int reported(Motion motion) {
    return Doubtful.feed(motion.measure()).map(feed -> reported.getOrDefault(feed, 0)).orElse(0);
  }

  int moved(Motion motion) {
    return moved.getOrDefault(motion, 0);
  }

  /// The share that moved of so many, with one account more that did and one that did not, so that
  /// nothing is ever certain.
  double share(Motion motion, int of) {
    return (Math.min(moved(motion), of) + 1.0) / (of + 2.0);
  }
}
