package dev.oarlock.domain.health;

import dev.oarlock.domain.health.LedgerLine.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The step from one set of component scores to another under the same weights. With `common` the
/// components that have a score in both, and m their mean before (m' after), the exact difference
/// of the two means is the sum over
/// - each that has no data any more: weight / weight before * (m - its score),
/// - each that stayed: weight / weight of `common` * (score after - score before),
/// - each that is new: weight / weight after * (its score - m').
final class Shift {
  private final Map<Component, ComponentScore> before;
  private final Map<Component, ComponentScore> after;
  private final int weightBefore;
  private final int weightAfter;
  private final int weightCommon;
  private final Ratio meanBefore;
  private final Ratio meanAfter;

  private Shift(List<ComponentScore> before, List<ComponentScore> after) {
    this.before = scored(before);
    this.after = scored(after);
    this.weightBefore = Contributions.weight(before);
    this.weightAfter = Contributions.weight(after);
    var stayedBefore =
        before.stream().filter(it -> this.after.containsKey(it.component())).toList();
    var stayedAfter = after.stream().filter(it -> this.before.containsKey(it.component())).toList();
    this.weightCommon = Contributions.weight(stayedBefore);
    var nothingStayed = weightCommon == 0;
    this.meanBefore = Contributions.mean(nothingStayed ? before : stayedBefore);
    this.meanAfter = nothingStayed ? meanBefore : Contributions.mean(stayedAfter);
  }

  static List<Move> between(List<ComponentScore> before, List<ComponentScore> after) {
    var shift = new Shift(before, after);
    var moves = new ArrayList<Move>();
    for (var component : Component.values()) {
      shift.move(component, moves);
    }
    return moves;
  }

  private void move(Component component, List<Move> moves) {
    var from = before.get(component);
    var to = after.get(component);
    if (from != null && to != null) {
      moves.add(stayed(from, to));
    } else if (from != null) {
      moves.add(vanished(from));
    } else if (to != null) {
      moves.add(appeared(to));
    }
  }

  private Move stayed(ComponentScore from, ComponentScore to) {
    var points = Ratio.of((long) to.weight() * (score(to) - score(from)), weightCommon);
    return new Move(Kind.COMPONENT, to.component().title(), points, Because.moved(from, to));
  }

  private Move vanished(ComponentScore from) {
    var points = meanBefore.minus(Ratio.of(score(from), 1)).times(from.weight(), weightBefore);
    return new Move(Kind.COVERAGE, from.component().title(), points, Because.vanished(from));
  }

  private Move appeared(ComponentScore to) {
    var points = Ratio.of(score(to), 1).minus(meanAfter).times(to.weight(), weightAfter);
    return new Move(Kind.COVERAGE, to.component().title(), points, Because.appeared(to));
  }

  private static int score(ComponentScore component) {
    return component.score().orElse(0);
  }

  private static Map<Component, ComponentScore> scored(List<ComponentScore> components) {
    var scored = new EnumMap<Component, ComponentScore>(Component.class);
    components.stream()
        .filter(it -> it.score().isPresent())
        .forEach(it -> scored.put(it.component(), it));
    return scored;
  }
}
