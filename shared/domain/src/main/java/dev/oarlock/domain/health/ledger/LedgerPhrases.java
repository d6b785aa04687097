package dev.oarlock.domain.health.ledger;

import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.GroupAggregation;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.component.WeightedGroup;
import dev.oarlock.domain.health.measure.Measure;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in words why a component's score changed: at most two of its measures, the largest change
/// first, and none that changed in the other direction.
final class LedgerPhrases {
  private static final int MAX_MEASURES = 2;
  static final String WEIGHT_OF_ANSWERS = "more or fewer answers stand behind it";

  private LedgerPhrases() {}

  /// One measure before and after; one of the two may be missing.
  private record MeasureChange(
      Measure measure, Map<Measure, MeasureScore> from, Map<Measure, MeasureScore> to) {
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
        return "now known: " + Objects.requireNonNull(after).sentence();
      }
      if (after == null) {
        return "no longer known: " + before.sentence();
      }
      var moved = before.movementTo(after);
      return before.value() == after.value()
          ? moved + ", and another value is expected at this tenure"
          : moved;
    }
  }

  static String componentMoved(ComponentScore before, ComponentScore after) {
    var direction = Integer.signum(after.score().orElse(0) - before.score().orElse(0));
    var from = byMeasure(before);
    var to = byMeasure(after);
    var pairs =
        Stream.concat(from.keySet().stream(), to.keySet().stream())
            .distinct()
            .map(measure -> new MeasureChange(measure, from, to))
            .toList();
    var moved =
        pairs.stream()
            .filter(pair -> pair.points() * direction > 0)
            .sorted(Comparator.comparingInt(pair -> -Math.abs(pair.points())));
    var known = pairs.stream().filter(MeasureChange::isOnOneSide);
    var phrase =
        Stream.concat(moved, known)
            .limit(MAX_MEASURES)
            .map(MeasureChange::phrase)
            .collect(Collectors.joining("; "));
    return before.credibility() == after.credibility()
        ? (phrase.isEmpty() ? "the weights of its measures changed" : phrase)
        : (phrase.isEmpty() ? "" : phrase + "; ") + answers(before, after);
  }

  private static String answers(ComponentScore before, ComponentScore after) {
    return "with %s answers it counts for %d %% of its weight, not %d %%"
        .formatted(
            after.credibility() > before.credibility() ? "more" : "fewer",
            after.credibility(),
            before.credibility());
  }

  static String dataLost(WeightedGroup group) {
    return "no recent data on " + name(group) + ", so its weight goes to the others";
  }

  static String dataGained(WeightedGroup group) {
    var first = "first data on " + name(group);
    var sentences =
        group.members().stream()
            .flatMap(it -> it.measures().stream())
            .limit(MAX_MEASURES)
            .map(MeasureScore::sentence)
            .collect(Collectors.joining("; "));
    return sentences.isEmpty() ? first : first + ": " + sentences;
  }

  /// Another component decides the score of the group.
  static String decidingComponentChanged(
      WeightedGroup group, ComponentScore before, ComponentScore after) {
    var which = group.aggregation() == GroupAggregation.LOWEST ? "lowest" : "highest";
    return "the %s of it is now %s at %d; it was %s at %d"
        .formatted(which, name(after), score(after), name(before), score(before));
  }

  private static int score(ComponentScore component) {
    return component.score().orElse(0);
  }

  private static String name(WeightedGroup group) {
    return group.title().toLowerCase(Locale.ROOT);
  }

  private static String name(ComponentScore component) {
    return component.component().title().toLowerCase(Locale.ROOT);
  }

  private static Map<Measure, MeasureScore> byMeasure(ComponentScore component) {
    var readings = new EnumMap<Measure, MeasureScore>(Measure.class);
    component.measures().forEach(reading -> readings.put(reading.measure(), reading));
    return readings;
  }
}
