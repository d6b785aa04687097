package dev.oarlock.domain.health;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts into words what moved a component: at most two of its measures, the one that moved furthest
/// first, and none that moved the other way.
final class Because {
  private static final int MOST = 2;

  private Because() {}

  /// One measure before and after; either may be missing.
  private record Pair(
      Measure measure, Map<Measure, MeasureReading> from, Map<Measure, MeasureReading> to) {
    int points() {
      var before = from.get(measure);
      var after = to.get(measure);
      return before == null || after == null ? 0 : after.score() - before.score();
    }

    boolean isOnOneSide() {
      return from.containsKey(measure) != to.containsKey(measure);
    }

    String phrase() {
      var before = from.get(measure);
      var after = to.get(measure);
      if (before == null) {
        return "now known: " + measure.sentence(Objects.requireNonNull(after).value());
      }
      if (after == null) {
        return "no longer known: " + measure.sentence(before.value());
      }
      var moved = measure.moved(before.value(), after.value());
      return before.value() == after.value() ? moved + ", and other is expected by now" : moved;
    }
  }

  static String moved(ComponentScore before, ComponentScore after) {
    var direction = Integer.signum(after.score().orElse(0) - before.score().orElse(0));
    var from = byMeasure(before);
    var to = byMeasure(after);
    var pairs =
        Stream.concat(from.keySet().stream(), to.keySet().stream())
            .distinct()
            .map(measure -> new Pair(measure, from, to))
            .toList();
    var moved =
        pairs.stream()
            .filter(pair -> pair.points() * direction > 0)
            .sorted(Comparator.comparingInt(pair -> -Math.abs(pair.points())));
    var known = pairs.stream().filter(Pair::isOnOneSide);
    return Stream.concat(moved, known)
        .limit(MOST)
        .map(Pair::phrase)
        .collect(Collectors.joining("; "));
  }

  static String vanished(ComponentScore component) {
    return "no recent data on " + name(component) + ", so its weight goes to the others";
  }

  static String appeared(ComponentScore component) {
    return component.measures().stream()
        .limit(MOST)
        .map(reading -> reading.measure().sentence(reading.value()))
        .collect(Collectors.joining("; ", "first data on " + name(component) + ": ", ""));
  }

  private static String name(ComponentScore component) {
    return component.component().title().toLowerCase(Locale.ROOT);
  }

  private static Map<Measure, MeasureReading> byMeasure(ComponentScore component) {
    var readings = new EnumMap<Measure, MeasureReading>(Measure.class);
    component.measures().forEach(reading -> readings.put(reading.measure(), reading));
    return readings;
  }
}
