package dev.oarlock.domain.health;

import dev.oarlock.domain.health.LedgerLine.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The step from one set of scores to another under the same weights and groups. With `common` the
/// components (or groups) that have a score in both, and m their mean before (m' after), the exact
/// difference of the two means is the sum over
/// - each that has no data any more: weight / weight before * (m - its score),
/// - each that stayed: weight / weight of `common` * (score after - score before),
/// - each that is new: weight / weight after * (its score - m').
///
/// A group that rolls up by mean is such a step in itself: its own difference goes to its
/// components in whole points, and each of them moves the score by the group's weight.
final class Shift {
  private final Map<Object, Share> before;
  private final Map<Object, Share> after;
  private final int weightBefore;
  private final int weightAfter;
  private final int weightCommon;
  private final Ratio meanBefore;
  private final Ratio meanAfter;

  private Shift(List<Share> before, List<Share> after) {
    this.before = scored(before);
    this.after = scored(after);
    this.weightBefore = Contributions.weight(before);
    this.weightAfter = Contributions.weight(after);
    var stayedBefore = before.stream().filter(it -> this.after.containsKey(it.key())).toList();
    var stayedAfter = after.stream().filter(it -> this.before.containsKey(it.key())).toList();
    this.weightCommon = Contributions.weight(stayedBefore);
    var nothingStayed = weightCommon == 0;
    this.meanBefore = Contributions.mean(nothingStayed ? before : stayedBefore);
    this.meanAfter = nothingStayed ? meanBefore : Contributions.mean(stayedAfter);
  }

  static List<Move> between(List<Share> before, List<Share> after) {
    var shift = new Shift(before, after);
    var keys = new LinkedHashSet<>(shift.after.keySet());
    keys.addAll(shift.before.keySet());
    return keys.stream().flatMap(shift::moves).toList();
  }

  private Stream<Move> moves(Object key) {
    var from = before.get(key);
    var to = after.get(key);
    if (from != null && to != null) {
      return stayed(from, to);
    }
    if (from != null) {
      return Stream.of(vanished(from));
    }
    return to != null ? Stream.of(appeared(to)) : Stream.empty();
  }

  private Stream<Move> stayed(Share from, Share to) {
    if (to.members().size() > 1 && to.rollUp() == RollUp.MEAN) {
      return inside(from, to);
    }
    var one = from.decisive();
    var other = to.decisive();
    var points = Ratio.of((long) to.weight() * (to.score() - from.score()), weightCommon);
    return Stream.of(
        one.component() == other.component()
            ? new Move(Kind.COMPONENT, other.component().title(), points, Because.moved(one, other))
            : new Move(Kind.COMPONENT, to.title(), points, Because.decided(to, one, other)));
  }

  private Stream<Move> inside(Share from, Share to) {
    var moves = between(from.each(), to.each());
    var points = Points.of(to.score() - from.score(), moves.stream().map(Move::points).toList());
    return IntStream.range(0, points.length)
        .mapToObj(i -> moves.get(i).worth(Ratio.of((long) to.weight() * points[i], weightCommon)));
  }

  private Move vanished(Share from) {
    var points = meanBefore.minus(Ratio.of(from.score(), 1)).times(from.weight(), weightBefore);
    return new Move(Kind.COVERAGE, from.title(), points, Because.vanished(from));
  }

  private Move appeared(Share to) {
    var points = Ratio.of(to.score(), 1).minus(meanAfter).times(to.weight(), weightAfter);
    return new Move(Kind.COVERAGE, to.title(), points, Because.appeared(to));
  }

  private static Map<Object, Share> scored(List<Share> shares) {
    var scored = new LinkedHashMap<Object, Share>();
    shares.stream().filter(Share::isScored).forEach(it -> scored.put(it.key(), it));
    return scored;
  }
}
