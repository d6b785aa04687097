package dev.oarlock.domain.health.ledger;

import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.GroupAggregation;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.component.WeightedGroup;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in words why a component's score changed.
final class LedgerPhrases {
  static final String WEIGHT_OF_ANSWERS = "more or fewer answers stand behind it";

  private LedgerPhrases() {}

  static String componentMoved(ComponentScore before, ComponentScore after) {
    var phrase =
        MeasureChange.named(before, after).stream()
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
    var sentences = sentences(group.members().stream());
    return sentences.isEmpty() ? first : first + ": " + sentences;
  }

  /// What is known of a component.
  static String known(ComponentScore component) {
    return sentences(Stream.of(component));
  }

  private static String sentences(Stream<ComponentScore> components) {
    return components
        .flatMap(it -> it.measures().stream())
        .limit(MeasureChange.MAX_NAMED)
        .map(MeasureScore::sentence)
        .collect(Collectors.joining("; "));
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
}
