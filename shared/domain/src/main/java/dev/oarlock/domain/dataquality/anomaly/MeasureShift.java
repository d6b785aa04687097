package dev.oarlock.domain.dataquality.anomaly;

import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.measure.Measure;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A measure of one account moves far, one way.
public record MeasureShift(Measure measure, Direction direction) {
  /// So many points of its own 0 to 100 are far.
  static final int MIN_POINTS = 15;

  private static final String SEPARATOR = ":";

  public enum Direction {
    UP,
    DOWN,
    /// It read a value and reads none any more.
    GONE
  }

  /// Of all measures whose reports can be doubted, those that moved far from one verdict to the
  /// next.
  public static Set<MeasureShift> between(HealthAssessment before, HealthAssessment after) {
    var from = scores(before);
    var to = scores(after);
    var shifts = new LinkedHashSet<MeasureShift>();
    from.forEach((measure, score) -> {
      if (!to.containsKey(measure)) {
        shifts.add(new MeasureShift(measure, Direction.GONE));
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
    return new MeasureShift(
        Measure.valueOf(parts[0]), Direction.valueOf(parts[1].toUpperCase(Locale.ROOT)));
  }
}
