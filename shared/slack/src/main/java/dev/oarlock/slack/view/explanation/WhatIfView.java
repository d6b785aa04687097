package dev.oarlock.slack.view.explanation;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.whatif.ImprovementOption;
import dev.oarlock.domain.whatif.ImprovementOptions;
import dev.oarlock.domain.whatif.WhatIfAssumption;
import dev.oarlock.domain.whatif.WhatIfComparison;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.health.AssumptionText;
import dev.oarlock.slack.text.health.LedgerText;
import java.util.ArrayList;
import java.util.List;

/// The answers to `/health NAME if ...`: what would be, and what would make it green.
public final class WhatIfView {
  private static final int MAX_MOVES = 5;
  private static final int MAX_LINES = 12;
  private static final String NO_PROMISE =
      "This is how the score is made, not a promise: what goes with staying need not cause it.";

  private WhatIfView() {}

  public static SlackMessage of(String name, WhatIfComparison whatIf) {
    var assumed = AssumptionText.of(whatIf.assumption());
    var is = whatIf.current().assessment();
    var wouldBe = whatIf.assumed().assessment();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        header(
            "%s %s: %s, if %s"
                .formatted(
                    BandText.mark(wouldBe.band()),
                    name,
                    BandText.score(wouldBe.score()),
                    assumed)));
    blocks.add(section(sentence(whatIf) + lines(whatIf)));
    blocks.add(section(probabilities(whatIf)));
    blocks.add(context(List.of(NO_PROMISE)));
    return SlackMessage.of(
        "%s, if %s: %s (%s) instead of %s (%s). %s"
            .formatted(
                Mrkdwn.escape(name),
                assumed,
                BandText.score(wouldBe.score()),
                BandText.of(wouldBe.band()),
                BandText.score(is.score()),
                BandText.of(is.band()),
                probabilities(whatIf)),
        blocks);
  }

  private static String sentence(WhatIfComparison whatIf) {
    return "With *%s* the score would be %s instead of %s."
        .formatted(
            Mrkdwn.escape(AssumptionText.of(whatIf.assumption())),
            standing(whatIf.assumed().assessment()),
            standing(whatIf.current().assessment()));
  }

  private static String standing(HealthAssessment assessment) {
    return "*%s* (%s)"
        .formatted(BandText.score(assessment.score()), BandText.of(assessment.band()));
  }

  private static String lines(WhatIfComparison whatIf) {
    return whatIf
        .change()
        .map(ScoreChange::lines)
        .map(lines ->
            lines.isEmpty() ? " Not a point would move." : LedgerText.list(lines, MAX_LINES))
        .orElse("");
  }

  private static String probabilities(WhatIfComparison whatIf) {
    var is = whatIf.current().forecast();
    var wouldBe = whatIf.assumed().forecast();
    var now = ProbabilityText.of(is.within90());
    var then = ProbabilityText.of(wouldBe.within90());
    if (whatIf.assumption() instanceof WhatIfAssumption.MeasureAssumption) {
      return "The chance that they leave within 90 days stays at "
          + now
          + ": the forecast does not ask for this measure by itself.";
    }
    return now.equals(then)
        ? "The chance that they leave within 90 days would stay at " + now + "."
        : "The chance that they leave within 90 days would be " + then + " instead of " + now + ".";
  }

  public static SlackMessage alreadyGreen(String name, HealthAssessment assessment) {
    var said =
        "%s is green already, at %s. Type `/health %s if active users = 60` to try something."
            .formatted(
                Mrkdwn.escape(name), BandText.score(assessment.score()), Mrkdwn.escape(name));
    return SlackMessage.of(said, List.of(section(said)));
  }

  private static String order(ImprovementOptions moves) {
    return moves.reachesGreen() ? "The easiest first; how easy is our own guess. " : "";
  }

  /// What alone would make it green, or else what helps most.
  public static SlackMessage of(
      String name, HealthAssessment assessment, ImprovementOptions moves) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        header(
            "%s %s: %s. What would make it green?"
                .formatted(
                    BandText.mark(assessment.band()), name, BandText.score(assessment.score()))));
    blocks.add(section(lead(moves) + list(moves)));
    blocks.add(context(List.of(order(moves) + NO_PROMISE)));
    return SlackMessage.of(
        Mrkdwn.escape(name)
            + " is at "
            + BandText.score(assessment.score())
            + ". "
            + lead(moves)
            + list(moves),
        blocks);
  }

  private static String lead(ImprovementOptions moves) {
    if (moves.options().isEmpty()) {
      return "Nothing that we can measure would raise its score by itself.";
    }
    return moves.reachesGreen()
        ? "Any one of these alone would make it green:"
        : "No single move makes it green. These help most:";
  }

  private static String list(ImprovementOptions moves) {
    var said = new StringBuilder();
    moves.options().stream()
        .limit(MAX_MOVES)
        .forEach(move -> said.append("\n• ").append(line(move)));
    return said.toString();
  }

  private static String line(ImprovementOption move) {
    return "*%s*: %d, %s"
        .formatted(
            EnglishPhrases.capitalize(Mrkdwn.escape(AssumptionText.of(move))),
            move.score(),
            BandText.of(move.band()));
  }
}
