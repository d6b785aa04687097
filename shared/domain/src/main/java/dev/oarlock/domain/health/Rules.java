package dev.oarlock.domain.health;

import dev.oarlock.domain.health.LedgerLine.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// What a new scorecard alone did, by all that two verdicts tell: `components` are those of before
/// under the weights and groups of after, with the scores of after where every measure that both
/// have still reads as it did.
record Rules(List<ComponentScore> components, List<Move> moves) {

  static Rules of(Verdict before, Verdict after) {
    if (before.scorecard().equals(after.scorecard()) && weighAlike(before, after)) {
      return new Rules(before.components(), List.of());
    }
    var old = byComponent(before);
    var rejudged = new ArrayList<ComponentScore>();
    for (var it : after.components()) {
      var from = old.get(it.component());
      rejudged.add(from == null ? it : from.under(it, score(from, it)));
    }
    var points = mean(rejudged).minus(mean(before.components()));
    var because = "scorecard %s instead of %s".formatted(after.scorecard(), before.scorecard());
    return new Rules(
        rejudged, List.of(new Move(Kind.SCORECARD, after.scorecard(), points, because)));
  }

  private static Ratio mean(List<ComponentScore> components) {
    return Contributions.mean(Share.of(components));
  }

  private static boolean weighAlike(Verdict before, Verdict after) {
    var old = byComponent(before);
    return old.size() == after.components().size()
        && after.components().stream()
            .allMatch(it -> {
              var from = old.get(it.component());
              return from != null
                  && from.weight() == it.weight()
                  && from.group().equals(it.group());
            });
  }

  private static OptionalInt score(ComponentScore before, ComponentScore after) {
    return before.measures().isEmpty() == after.measures().isEmpty() && readAlike(before, after)
        ? after.score()
        : before.score();
  }

  /// Measures that only one of them has are taken for the scorecard's doing.
  private static boolean readAlike(ComponentScore before, ComponentScore after) {
    var values = new EnumMap<Measure, Double>(Measure.class);
    before.measures().forEach(it -> values.put(it.measure(), it.value()));
    return after.measures().stream()
        .allMatch(it -> values.getOrDefault(it.measure(), it.value()).equals(it.value()));
  }

  private static Map<Component, ComponentScore> byComponent(Verdict verdict) {
    var components = new EnumMap<Component, ComponentScore>(Component.class);
    verdict.components().forEach(it -> components.put(it.component(), it));
    return components;
  }
}
