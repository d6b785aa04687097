package dev.oarlock.domain.tide;

import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.health.Verdict;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A measure of one account moves far, one way.
public record Motion(Measure measure, Way way) {
  /// So many points of its own 0 to 100 are far.
  static final int FAR = 15;

  private static final String BETWEEN = ":";

  public enum Way {
    UP,
    DOWN,
    /// It read a value and reads none any more.
    GONE
  }

  /// Of all measures whose reports can be doubted, those that moved far from one verdict to the
  /// next.
  public static Set<Motion> between(Verdict before, Verdict after) {
    var from = scores(before);
    var to = scores(after);
    var motions = new LinkedHashSet<Motion>();
    from.forEach((measure, score) -> {
      if (!to.containsKey(measure)) {
        motions.add(new Motion(measure, Way.GONE));
      } else if (Math.abs(to.get(measure) - score) >= FAR) {
        motions.add(new Motion(measure, to.get(measure) > score ? Way.UP : Way.DOWN));
      }
    });
    return motions;
  }

  private static Map<Measure, Integer> scores(Verdict verdict) {
    var scores = new EnumMap<Measure, Integer>(Measure.class);
    verdict.components().stream()
        .flatMap(component -> component.measures().stream())
        .filter(reading -> Doubtful.feed(reading.measure()).isPresent())
        .forEach(reading -> scores.put(reading.measure(), reading.score()));
    return scores;
  }

  /// Such as `LICENCES_ACTIVE:down`.
  public String key() {
    return measure.name() + BETWEEN + way.name().toLowerCase(Locale.ROOT);
  }

  public static boolean isKey(String text) {
    return text.contains(BETWEEN);
  }

  public static Motion of(String key) {
    var parts = key.split(BETWEEN, 2);
    return new Motion(Measure.valueOf(parts[0]), Way.valueOf(parts[1].toUpperCase(Locale.ROOT)));
  }
}
