package dev.oarlock.slack.view.explanation;

import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.whatif.ImprovementOption;
import dev.oarlock.domain.whatif.ImprovementOptions;
import dev.oarlock.domain.whatif.WhatIfAssumption;
import dev.oarlock.domain.whatif.WhatIfComparison;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.health.AssumptionText;
import dev.oarlock.slack.text.health.LedgerText;
import dev.oarlock.slack.view.contract.DepartureLine;
import java.util.List;

/// The answers to `/health NAME if ...`: what would be, and what would make it green.
public final class WhatIfView {
  private static final int MAX_MOVES = 5;
  private static final int MAX_LINES = 12;
  private static final String NO_PROMISE =
      "This is how the score is made, not a promise: what goes with staying need not cause it.";

  private WhatIfView() {}

  /// Nothing brings back who has left.
  public static Card departed(String name, DepartureLine left) {
    return Card.titled("%s: %s".formatted(name, left.headline()))
        .say(left.reason())
        .say("There is nothing to assume of a customer who has left.");
  }

  public static Card of(String name, WhatIfComparison whatIf) {
    var assumed = whatIf.assumed().assessment();
    return Card.titled(
            "%s %s: %s, if %s"
                .formatted(
                    BandText.mark(assumed.band()),
                    name,
                    BandText.score(assumed.score()),
                    AssumptionText.of(whatIf.assumption())))
        .with(change(whatIf))
        .say(probabilities(whatIf))
        .smallPrint(NO_PROMISE);
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

  private static CardElement change(WhatIfComparison whatIf) {
    var lines = whatIf.change().map(ScoreChange::lines).orElse(List.of());
    return lines.isEmpty()
        ? new TextParagraph(
            sentence(whatIf) + (whatIf.change().isPresent() ? " Not a point would move." : ""))
        : BulletList.of(sentence(whatIf), LedgerText.items(lines, MAX_LINES));
  }

  private static String probabilities(WhatIfComparison whatIf) {
    var is = whatIf.current().forecast();
    var wouldBe = whatIf.assumed().forecast();
    var now = ProbabilityText.of(is.within90());
    var then = ProbabilityText.of(wouldBe.within90());
    if (whatIf.assumption() instanceof WhatIfAssumption.MeasureAssumption) {
      return "The churn probability within 90 days stays at "
          + now
          + ": the forecast does not ask for this measure by itself.";
    }
    return now.equals(then)
        ? "The churn probability within 90 days would stay at " + now + "."
        : "The churn probability within 90 days would be " + then + " instead of " + now + ".";
  }

  public static Card alreadyGreen(String name, HealthAssessment assessment) {
    return Card.saying(
        "%s is green already, at %s. Type `/health %s if active users = 60` to try something."
            .formatted(
                Mrkdwn.escape(name), BandText.score(assessment.score()), Mrkdwn.escape(name)));
  }

  private static String order(ImprovementOptions moves) {
    return moves.reachesGreen() ? "The easiest first; how easy is our own guess. " : "";
  }

  /// What alone would make it green, or else what helps most.
  public static Card of(String name, HealthAssessment assessment, ImprovementOptions moves) {
    return Card.titled(
            "%s %s: %s. What would make it green?"
                .formatted(
                    BandText.mark(assessment.band()), name, BandText.score(assessment.score())))
        .bullets(
            lead(moves), moves.options().stream().limit(MAX_MOVES).map(WhatIfView::line).toList())
        .smallPrint(order(moves) + NO_PROMISE);
  }

  private static String lead(ImprovementOptions moves) {
    if (moves.options().isEmpty()) {
      return "Nothing that we can measure would raise its score by itself.";
    }
    return moves.reachesGreen()
        ? "Any one of these alone would make it green:"
        : "No single move makes it green. These help most:";
  }

  private static String line(ImprovementOption move) {
    return "*%s*: %d, %s"
        .formatted(
            EnglishPhrases.capitalize(Mrkdwn.escape(AssumptionText.of(move))),
            move.score(),
            BandText.of(move.band()));
  }
}
