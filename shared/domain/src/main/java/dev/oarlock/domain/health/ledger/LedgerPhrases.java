package dev.oarlock.domain.health.ledger;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.GroupAggregation;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.component.WeightedGroup;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in words why a component's score changed.
final class LedgerPhrases {
  static final String WEIGHT_OF_ANSWERS = phrase("more or fewer answers stand behind it");

  private LedgerPhrases() {}

  static String componentMoved(ComponentScore before, ComponentScore after) {
    var phrase =
        MeasureChange.named(before, after).stream()
            .map(MeasureChange::said)
            .collect(Collectors.joining("; "));
    return before.credibility() == after.credibility()
        ? (phrase.isEmpty() ? phrase("the weights of its measures changed") : phrase)
        : (phrase.isEmpty() ? "" : phrase + "; ") + answers(before, after);
  }

  private static String answers(ComponentScore before, ComponentScore after) {
    return after.credibility() > before.credibility()
        ? phrase(
            "with more answers it counts for {0} % of its weight, not {1} %",
            after.credibility(), before.credibility())
        : phrase(
            "with fewer answers it counts for {0} % of its weight, not {1} %",
            after.credibility(), before.credibility());
  }

  static String dataLost(WeightedGroup group) {
    return phrase("no recent data on {0}, so its weight goes to the others", name(group));
  }

  static String dataGained(WeightedGroup group) {
    var sentences = sentences(group.members().stream());
    return sentences.isEmpty()
        ? phrase("first data on {0}", name(group))
        : phrase("first data on {0}: {1}", name(group), sentences);
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
    return group.aggregation() == GroupAggregation.LOWEST
        ? phrase(
            "the lowest of it is now {0} at {1}; it was {2} at {3}",
            name(after), score(after), name(before), score(before))
        : phrase(
            "the highest of it is now {0} at {1}; it was {2} at {3}",
            name(after), score(after), name(before), score(before));
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
