package dev.oarlock.slack.view;

import dev.oarlock.domain.health.ComponentScore;
import dev.oarlock.domain.health.Guardrail;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.Bars;
import dev.oarlock.slack.words.Phrases;
import java.util.Comparator;
import java.util.List;

/// What a score is made of, weakest first; the points add up to the score.
final class ComponentTable {
  private static final Comparator<ComponentScore> WEAKEST_FIRST =
      Comparator.comparingInt(part -> -part.weight() * (100 - part.score().orElse(100)));

  private ComponentTable() {}

  static String of(Verdict verdict) {
    var known = verdict.components().stream().filter(part -> part.score().isPresent()).toList();
    var missing = verdict.components().stream().filter(part -> part.score().isEmpty()).toList();
    return "*What the score is made of*"
        + (known.isEmpty() ? "\nNothing yet." : drawn(known))
        + cappedBy(verdict.guardrails())
        + verdict
            .override()
            .map(it -> "\n%s points set by hand.".formatted(Phrases.signed(it.points())))
            .orElse("")
        + without(missing);
  }

  private static String drawn(List<ComponentScore> known) {
    var lines = known.stream().sorted(WEAKEST_FIRST).map(ComponentTable::line).toList();
    return " (score of each, and the points it gives)\n```" + String.join("\n", lines) + "```";
  }

  private static String line(ComponentScore part) {
    var score = part.score().orElseThrow();
    return "%-20s %s %3d %4s"
        .formatted(
            part.component().title(), Bars.bar(score), score, Phrases.signed(part.contribution()));
  }

  private static String cappedBy(List<Guardrail> guardrails) {
    var said = new StringBuilder();
    for (var rail : guardrails) {
      said.append(
          "\n%s points: %s (capped at %d)."
              .formatted(Phrases.signed(rail.points()), Mrkdwn.escape(rail.reason()), rail.cap()));
    }
    return said.toString();
  }

  private static String without(List<ComponentScore> missing) {
    return missing.isEmpty()
        ? ""
        : "\nNo data, so not counted: "
            + String.join(", ", missing.stream().map(part -> part.component().title()).toList())
            + ".";
  }
}
