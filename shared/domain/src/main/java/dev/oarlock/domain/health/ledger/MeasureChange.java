package dev.oarlock.domain.health.ledger;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.measure.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One measure before and after; one of the two may be missing.
record MeasureChange(Measure measure, Optional<MeasureScore> from, Optional<MeasureScore> to) {
  static final int MAX_NAMED = 2;

  /// Those that say why a component's score changed: at most two of its measures, the largest
  /// change first, and none that changed in the other direction.
  static List<MeasureChange> named(ComponentScore before, ComponentScore after) {
    var direction = Integer.signum(after.score().orElse(0) - before.score().orElse(0));
    var pairs = pairs(before, after);
    var moved =
        pairs.stream()
            .filter(pair -> pair.points() * direction > 0)
            .sorted(Comparator.comparingInt(pair -> -Math.abs(pair.points())));
    var known = pairs.stream().filter(MeasureChange::isOnOneSide);
    return Stream.concat(moved, known).limit(MAX_NAMED).toList();
  }

  private static List<MeasureChange> pairs(ComponentScore before, ComponentScore after) {
    var from = byMeasure(before);
    var to = byMeasure(after);
    return Stream.of(before, after)
        .flatMap(component -> component.measures().stream().map(MeasureScore::measure).sorted())
        .distinct()
        .map(measure -> new MeasureChange(measure, from.apply(measure), to.apply(measure)))
        .toList();
  }

  private static Function<Measure, Optional<MeasureScore>> byMeasure(ComponentScore component) {
    var readings =
        component.measures().stream()
            .collect(Collectors.toMap(MeasureScore::measure, Function.identity()));
    return measure -> Optional.ofNullable(readings.get(measure));
  }

  private int points() {
    return isOnOneSide() ? 0 : to.orElseThrow().score() - from.orElseThrow().score();
  }

  private boolean isOnOneSide() {
    return from.isPresent() != to.isPresent();
  }

  String said() {
    if (from.isEmpty()) {
      return phrase("now known: {0}", to.orElseThrow().sentence());
    }
    if (to.isEmpty()) {
      return phrase("no longer known: {0}", from.get().sentence());
    }
    var moved = from.get().movementTo(to.get());
    if (from.get().value() != to.get().value()) {
      return moved;
    }
    return points() < 0
        ? phrase("{0}, and more is expected after so long as a customer", moved)
        : phrase("{0}, and less is expected after so long as a customer", moved);
  }
}
