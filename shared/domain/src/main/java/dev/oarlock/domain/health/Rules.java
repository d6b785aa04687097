package dev.oarlock.domain.health;

import dev.oarlock.domain.health.LedgerLine.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// What a new scorecard alone did: `components` are those of before under the weights of after,
/// with the scores of after where every measure still reads as it did.
record Rules(List<ComponentScore> components, List<Move> moves) {

  static Rules of(Verdict before, Verdict after) {
    if (before.scorecard().equals(after.scorecard()) && weights(before).equals(weights(after))) {
      return new Rules(before.components(), List.of());
    }
    var now =
        after.components().stream().collect(Collectors.toMap(ComponentScore::component, it -> it));
    var rejudged =
        before.components().stream()
            .flatMap(it ->
                Optional.ofNullable(now.get(it.component())).map(to -> rejudged(it, to)).stream())
            .toList();
    var points = Contributions.mean(rejudged).minus(Contributions.mean(before.components()));
    var because = "scorecard %s instead of %s".formatted(after.scorecard(), before.scorecard());
    return new Rules(
        rejudged, List.of(new Move(Kind.SCORECARD, after.scorecard(), points, because)));
  }

  private static Map<Component, Integer> weights(Verdict verdict) {
    return verdict.components().stream()
        .collect(Collectors.toMap(ComponentScore::component, ComponentScore::weight));
  }

  private static ComponentScore rejudged(ComponentScore before, ComponentScore after) {
    var sameValues = after.score().isPresent() && values(before).equals(values(after));
    OptionalInt score = sameValues && before.score().isPresent() ? after.score() : before.score();
    return new ComponentScore(after.component(), after.weight(), score, 0, before.measures());
  }

  private static Map<Measure, Double> values(ComponentScore component) {
    return component.measures().stream()
        .collect(Collectors.toMap(MeasureReading::measure, MeasureReading::value));
  }
}
