package dev.oarlock.slack.view.explanation;

import static dev.oarlock.slack.language.LocalizedText.text;

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
import dev.oarlock.slack.text.health.AssumptionText;
import dev.oarlock.slack.text.health.LedgerText;
import dev.oarlock.slack.view.contract.DepartureLine;
import dev.oarlock.slack.view.forecast.NextRenewalText;
import java.util.List;

/// The answers to `/health NAME if ...`: what would be, and what would make it green.
public final class WhatIfView {
  private static final int MAX_MOVES = 5;
  private static final int MAX_LINES = 12;

  private WhatIfView() {}

  /// Nothing brings back who has left.
  public static Card departed(String name, DepartureLine left) {
    return Card.titled("%s: %s".formatted(name, left.headline()))
        .say(left.reason())
        .say(text("There is nothing to assume of a customer who has left."));
  }

  public static Card of(String name, WhatIfComparison whatIf) {
    var assumed = whatIf.assumed().assessment();
    return Card.titled(
            text(
                "{0} {1}: {2}, if {3}",
                BandText.mark(assumed.band()),
                name,
                BandText.score(assumed.score()),
                AssumptionText.of(whatIf.assumption())))
        .with(change(whatIf))
        .say(probabilities(whatIf))
        .smallPrint(noPromise());
  }

  private static String sentence(WhatIfComparison whatIf) {
    return text(
        "With *{0}* the score would be {1} instead of {2}.",
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
            sentence(whatIf)
                + (whatIf.change().isPresent() ? text(" Not a point would move.") : ""))
        : BulletList.of(sentence(whatIf), LedgerText.items(lines, MAX_LINES));
  }

  private static String probabilities(WhatIfComparison whatIf) {
    var is = whatIf.current().forecast();
    var wouldBe = whatIf.assumed().forecast();
    var next = NextRenewalText.of(is).comparedTo(wouldBe);
    var now = next.chance();
    var then = NextRenewalText.of(wouldBe).comparedTo(is).chance();
    if (whatIf.assumption() instanceof WhatIfAssumption.MeasureAssumption) {
      return text(
          "The churn probability {0} stays at {1}: the forecast does not ask for this measure by"
              + " itself.",
          next.when(), now);
    }
    return now.equals(then)
        ? text("The churn probability {0} would stay at {1}.", next.when(), now)
        : text("The churn probability {0} would be {1} instead of {2}.", next.when(), then, now);
  }

  public static Card alreadyGreen(String name, HealthAssessment assessment) {
    return Card.saying(
        text(
            "{0} is green already, at {1}. Type `/health {2} if active users = 60` to try"
                + " something.",
            Mrkdwn.escape(name), BandText.score(assessment.score()), Mrkdwn.escape(name)));
  }

  private static String order(ImprovementOptions moves) {
    return moves.reachesGreen() ? text("The easiest first; how easy is our own guess. ") : "";
  }

  /// What alone would make it green, or else what helps most.
  public static Card of(String name, HealthAssessment assessment, ImprovementOptions moves) {
    return Card.titled(
            text(
                "{0} {1}: {2}. What would make it green?",
                BandText.mark(assessment.band()), name, BandText.score(assessment.score())))
        .bullets(
            lead(moves), moves.options().stream().limit(MAX_MOVES).map(WhatIfView::line).toList())
        .smallPrint(order(moves) + noPromise());
  }

  private static String lead(ImprovementOptions moves) {
    if (moves.options().isEmpty()) {
      return text("Nothing that we can measure would raise its score by itself.");
    }
    return moves.reachesGreen()
        ? text("Any one of these alone would make it green:")
        : text("No single move makes it green. These help most:");
  }

  private static String line(ImprovementOption move) {
    return "*%s*: %d, %s"
        .formatted(
            EnglishPhrases.capitalize(Mrkdwn.escape(AssumptionText.of(move))),
            move.score(),
            BandText.of(move.band()));
  }

  private static String noPromise() {
    return text(
        "This is how the score is made, not a promise: what goes with staying need not cause it.");
  }
}
