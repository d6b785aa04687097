package dev.oarlock.slack.view.health;

import dev.oarlock.domain.health.assessment.Guardrail;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.ScoreBars;
import java.util.Comparator;
import java.util.List;

/// What a score is made of, weakest first; the points add up to the score.
public final class ComponentTable {
  private static final Comparator<ComponentScore> WEAKEST_FIRST =
      Comparator.comparingInt(part -> -part.weight() * (100 - part.score().orElse(100)));

  private ComponentTable() {}

  public static String of(HealthAssessment assessment) {
    var known = assessment.components().stream().filter(part -> part.score().isPresent()).toList();
    var missing = assessment.components().stream().filter(part -> part.score().isEmpty()).toList();
    return "*What the score is made of*"
        + (known.isEmpty() ? "\nNothing yet." : drawn(known))
        + cappedBy(assessment.guardrails())
        + assessment
            .override()
            .map(it -> "\n%s points set by hand.".formatted(EnglishPhrases.signed(it.points())))
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
            part.component().title(),
            ScoreBars.bar(score),
            score,
            EnglishPhrases.signed(part.contribution()));
  }

  private static String cappedBy(List<Guardrail> guardrails) {
    var said = new StringBuilder();
    for (var rail : guardrails) {
      said.append(
          "\n%s points: %s (capped at %d)."
              .formatted(
                  EnglishPhrases.signed(rail.points()), Mrkdwn.escape(rail.reason()), rail.cap()));
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
