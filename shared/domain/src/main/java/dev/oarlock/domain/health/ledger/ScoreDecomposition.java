package dev.oarlock.domain.health.ledger;

import dev.oarlock.domain.health.component.ExactFraction;
import dev.oarlock.domain.health.component.GroupAggregation;
import dev.oarlock.domain.health.component.PointApportionment;
import dev.oarlock.domain.health.component.ScoreContributions;
import dev.oarlock.domain.health.component.WeightedGroup;
import dev.oarlock.domain.health.ledger.LedgerLine.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The step from one set of scores to another under the same declared weights and groups. With
/// `common` the components (or groups) that have a score in both, and m their mean before (m'
/// after), the exact difference of the two means is the sum over
/// - each that lost its data: weight / weight before * (m - its score),
/// - each that has data in both: weight / weight of `common` * (score after - score before), and
///   where more or fewer answers stand behind it than before: the weight it gained / weight of
///   `common` after * (its score - the mean of `common` after by the weights of before),
/// - each that gained data: weight / weight after * (its score - m').
///
/// A group aggregated by mean is decomposed the same way: its difference is split among its
/// components in whole points, and each of them changes the score by the group's weight.
final class ScoreDecomposition {
  private final Map<Object, WeightedGroup> before;
  private final Map<Object, WeightedGroup> after;
  private final int weightBefore;
  private final int weightAfter;
  private final int weightCommon;
  private final int weightCommonAfter;
  private final ExactFraction meanBefore;
  private final ExactFraction meanAfter;

  /// By the weights of before.
  private final ExactFraction meanRescored;

  private ScoreDecomposition(List<WeightedGroup> before, List<WeightedGroup> after) {
    this.before = scored(before);
    this.after = scored(after);
    this.weightBefore = ScoreContributions.scoredWeight(before);
    this.weightAfter = ScoreContributions.scoredWeight(after);
    var commonBefore = before.stream().filter(it -> this.after.containsKey(it.key())).toList();
    var commonAfter = after.stream().filter(it -> this.before.containsKey(it.key())).toList();
    this.weightCommon = ScoreContributions.scoredWeight(commonBefore);
    this.weightCommonAfter = ScoreContributions.scoredWeight(commonAfter);
    var nothingInCommon = weightCommon == 0;
    this.meanBefore = ScoreContributions.weightedMean(nothingInCommon ? before : commonBefore);
    this.meanAfter = nothingInCommon ? meanBefore : ScoreContributions.weightedMean(commonAfter);
    this.meanRescored = rescored(commonBefore);
  }

  private ExactFraction rescored(List<WeightedGroup> common) {
    var sum = 0L;
    for (var it : common.stream().filter(WeightedGroup::isScored).toList()) {
      sum += (long) it.weight() * Objects.requireNonNull(after.get(it.key())).score();
    }
    return ExactFraction.of(sum, Math.max(1, weightCommon));
  }

  static List<ScoreMovement> between(List<WeightedGroup> before, List<WeightedGroup> after) {
    var decomposition = new ScoreDecomposition(before, after);
    var keys = new LinkedHashSet<>(decomposition.after.keySet());
    keys.addAll(decomposition.before.keySet());
    return keys.stream().flatMap(decomposition::movements).toList();
  }

  private Stream<ScoreMovement> movements(Object key) {
    var from = before.get(key);
    var to = after.get(key);
    if (from != null && to != null) {
      return scoredInBoth(from, to);
    }
    if (from != null) {
      return Stream.of(dataLost(from));
    }
    return to != null ? Stream.of(dataGained(to)) : Stream.empty();
  }

  private Stream<ScoreMovement> scoredInBoth(WeightedGroup from, WeightedGroup to) {
    if (to.members().size() > 1 && to.aggregation() == GroupAggregation.MEAN) {
      return withinGroup(from, to);
    }
    var points =
        ExactFraction.of((long) from.weight() * (to.score() - from.score()), weightCommon)
            .plus(weightGained(from, to));
    if (points.isZero()) {
      return Stream.empty();
    }
    var previous = from.decidingComponent();
    var current = to.decidingComponent();
    return Stream.of(
        previous.component() == current.component()
            ? new ScoreMovement(
                Kind.COMPONENT,
                current.component().title(),
                points,
                LedgerPhrases.componentMoved(previous, current))
            : new ScoreMovement(
                Kind.COMPONENT,
                to.title(),
                points,
                LedgerPhrases.decidingComponentChanged(to, previous, current)));
  }

  private Stream<ScoreMovement> withinGroup(WeightedGroup from, WeightedGroup to) {
    var movements = between(from.singletons(), to.singletons());
    var points =
        PointApportionment.apportion(
            to.score() - from.score(), movements.stream().map(ScoreMovement::points).toList());
    var within =
        IntStream.range(0, points.length)
            .mapToObj(i ->
                movements
                    .get(i)
                    .withPoints(ExactFraction.of((long) from.weight() * points[i], weightCommon)));
    return from.weight() == to.weight()
        ? within
        : Stream.concat(
            within,
            Stream.of(
                new ScoreMovement(
                    Kind.COMPONENT,
                    to.title(),
                    weightGained(from, to),
                    LedgerPhrases.WEIGHT_OF_ANSWERS)));
  }

  private ExactFraction weightGained(WeightedGroup from, WeightedGroup to) {
    var gained = to.weight() - from.weight();
    return gained == 0
        ? ExactFraction.of(0, 1)
        : ExactFraction.of(to.score(), 1).minus(meanRescored).times(gained, weightCommonAfter);
  }

  private ScoreMovement dataLost(WeightedGroup from) {
    var points =
        meanBefore.minus(ExactFraction.of(from.score(), 1)).times(from.weight(), weightBefore);
    return new ScoreMovement(Kind.COVERAGE, from.title(), points, LedgerPhrases.dataLost(from));
  }

  private ScoreMovement dataGained(WeightedGroup to) {
    var points = ExactFraction.of(to.score(), 1).minus(meanAfter).times(to.weight(), weightAfter);
    return new ScoreMovement(Kind.COVERAGE, to.title(), points, LedgerPhrases.dataGained(to));
  }

  private static Map<Object, WeightedGroup> scored(List<WeightedGroup> groups) {
    var scored = new LinkedHashMap<Object, WeightedGroup>();
    groups.stream().filter(WeightedGroup::isScored).forEach(it -> scored.put(it.key(), it));
    return scored;
  }
}
