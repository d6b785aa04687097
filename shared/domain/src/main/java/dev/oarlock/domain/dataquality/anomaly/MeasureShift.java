package dev.oarlock.domain.dataquality.anomaly;

import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.measure.Measure;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A large shift of one account's measure in one direction.
public record MeasureShift(Measure measure, Direction direction) {
  /// The smallest large shift, in points of the measure's own 0 to 100.
  static final int MIN_POINTS = 15;

  private static final String SEPARATOR = ":";

  /// What anomalies of before say.
  private static final String FORMERLY_MISSING = "gone";

  public enum Direction {
    UP,
    DOWN,
    /// The measure had a reading and has none now.
    MISSING;

    private static Direction named(String word) {
      return word.equals(FORMERLY_MISSING) ? MISSING : valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /// The large shifts of all monitored measures from one assessment to the next.
  public static Set<MeasureShift> between(HealthAssessment before, HealthAssessment after) {
    var from = scores(before);
    var to = scores(after);
    var shifts = new LinkedHashSet<MeasureShift>();
    from.forEach((measure, score) -> {
      if (!to.containsKey(measure)) {
        shifts.add(new MeasureShift(measure, Direction.MISSING));
      } else if (Math.abs(to.get(measure) - score) >= MIN_POINTS) {
        shifts.add(
            new MeasureShift(measure, to.get(measure) > score ? Direction.UP : Direction.DOWN));
      }
    });
    return shifts;
  }

  private static Map<Measure, Integer> scores(HealthAssessment assessment) {
    var scores = new EnumMap<Measure, Integer>(Measure.class);
    assessment.components().stream()
        .flatMap(component -> component.measures().stream())
        .filter(reading -> MonitoredSignals.signalTypeOf(reading.measure()).isPresent())
        .forEach(reading -> scores.put(reading.measure(), reading.score()));
    return scores;
  }

  /// Such as `LICENCES_ACTIVE:down`.
  public String key() {
    return measure.name() + SEPARATOR + direction.name().toLowerCase(Locale.ROOT);
  }

  public static boolean isKey(String text) {
    return text.contains(SEPARATOR);
  }

  public static MeasureShift of(String key) {
    var parts = key.split(SEPARATOR, 2);
    return new MeasureShift(Measure.valueOf(parts[0]), Direction.named(parts[1]));
  }
}
