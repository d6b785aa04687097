package dev.oarlock.slack.view.portfolio;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.rollup.HealthRollup;
import dev.oarlock.domain.portfolio.rollup.HealthRollup.WeightedScore;
import dev.oarlock.domain.portfolio.rollup.HealthRollup.WorstAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.health.OverrideText;
import java.util.List;
import java.util.Optional;

/// Many accounts in a few words; the worst is always named beside the mean.
record RollupSummary(HealthRollup rollup) {
  private static final int NAME = 60;

  /// `64`, or `64 in EUR and 41 in USD` where they pay in several currencies.
  String score() {
    var scores = rollup.scores();
    if (scores.isEmpty()) {
      return text("no weighed score");
    }
    return scores.size() == 1
        ? Integer.toString(scores.getFirst().score())
        : EnglishPhrases.join(scores.stream().map(RollupSummary::inCurrency).toList());
  }

  private static String inCurrency(WeightedScore weighed) {
    return text("{0} in {1}", weighed.score(), weighed.weight().currency().getCurrencyCode());
  }

  /// `worst: Acme Iberia 31 red`, or `worst: Acme Iberia 93, set to red`.
  Optional<String> worst() {
    return rollup.worst().map(it -> text("worst: {0}", named(it)));
  }

  private static String named(WorstAccount worst) {
    return Mrkdwn.escape(Mrkdwn.shortened(worst.name(), NAME))
        + " "
        + worst.score()
        + (worst.isBandSetAlone() ? ", " : " ")
        + OverrideText.band(worst.band(), worst.isBandSetAlone());
  }

  /// `€12,400 a month, €900 of it in red`.
  String worth() {
    return (rollup.cmrr().isZero() ? text("no known revenue") : MoneyText.monthly(rollup.cmrr()))
        + (rollup.redCmrr().isZero()
            ? ""
            : text(", {0} of it in red", MoneyText.of(rollup.redCmrr())));
  }

  /// What the score is made of, and what not.
  String smallPrint() {
    var lines =
        List.of(
            text(
                "Scores are weighed by contracted monthly revenue; currencies are never added up."),
            rollup.unweighted() == 0
                ? ""
                : text(
                    "{0 account} without a score or without known revenue {1} in no mean.",
                    rollup.unweighted(),
                    rollup.unweighted() == 1 ? text("counts") : text("count")));
    return String.join(" ", lines).strip();
  }
}
