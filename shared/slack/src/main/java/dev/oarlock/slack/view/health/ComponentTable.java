package dev.oarlock.slack.view.health;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.health.assessment.Guardrail;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.card.ScoreTable;
import dev.oarlock.slack.card.ScoreTable.TableColumn;
import dev.oarlock.slack.card.ScoreTable.TableRow;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a score is made of, weakest first; the points add up to the score.
public final class ComponentTable {

  private static final Comparator<ComponentScore> WEAKEST_FIRST =
      Comparator.comparingInt(part -> -part.weight() * (100 - part.score().orElse(100)));

  private ComponentTable() {}

  public static List<CardElement> of(HealthAssessment assessment) {
    var known = assessment.components().stream().filter(part -> part.score().isPresent()).toList();
    var elements = new ArrayList<CardElement>();
    elements.add(
        known.isEmpty() ? new TextParagraph(text("{0}\nNothing yet.", title())) : table(known));
    var notes = notes(assessment);
    if (!notes.isEmpty()) {
      elements.add(new TextParagraph(String.join("\n", notes)));
    }
    return elements;
  }

  private static ScoreTable table(List<ComponentScore> known) {
    return new ScoreTable(
        text("{0} (score of each, and the points it gives)", title()),
        List.of(new TableColumn(text("score"), 3), new TableColumn(text("points"), 4)),
        known.stream().sorted(WEAKEST_FIRST).map(ComponentTable::row).toList());
  }

  private static TableRow row(ComponentScore part) {
    var score = part.score().orElseThrow();
    return new TableRow(
        text(part.component().title()),
        score,
        List.of(Integer.toString(score), EnglishPhrases.signed(part.contribution())));
  }

  private static List<String> notes(HealthAssessment assessment) {
    var notes = new ArrayList<String>();
    assessment.guardrails().stream().map(ComponentTable::cappedBy).forEach(notes::add);
    assessment
        .override()
        .map(it -> text("{0} points by override.", EnglishPhrases.signed(it.points())))
        .ifPresent(notes::add);
    var missing =
        assessment.components().stream()
            .filter(part -> part.score().isEmpty())
            .map(part -> text(part.component().title()))
            .toList();
    if (!missing.isEmpty()) {
      notes.add(text("No data, so not counted: {0}.", String.join(", ", missing)));
    }
    return notes;
  }

  private static String cappedBy(Guardrail rail) {
    return text(
        "{0} points: {1} (capped at {2}).",
        EnglishPhrases.signed(rail.points()), Mrkdwn.escape(said(rail.reason())), rail.cap());
  }

  private static String title() {
    return text("*What the score is made of*");
  }
}
