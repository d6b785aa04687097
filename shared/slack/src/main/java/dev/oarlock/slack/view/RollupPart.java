package dev.oarlock.slack.view;

import dev.oarlock.domain.portfolio.Rollup;
import dev.oarlock.domain.portfolio.Rollup.Weighed;
import dev.oarlock.domain.portfolio.Rollup.Worst;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.BandWords;
import dev.oarlock.slack.words.MoneyWords;
import dev.oarlock.slack.words.Phrases;
import java.util.List;
import java.util.Optional;

/// Many accounts in a few words; the worst is always named beside the mean.
record RollupPart(Rollup rollup) {
  private static final int NAME = 60;

  /// `64`, or `64 in EUR and 41 in USD` where they pay in several currencies.
  String score() {
    var scores = rollup.scores();
    if (scores.isEmpty()) {
      return "no weighed score";
    }
    return scores.size() == 1
        ? Integer.toString(scores.getFirst().score())
        : Phrases.joined(scores.stream().map(RollupPart::inCurrency).toList());
  }

  private static String inCurrency(Weighed weighed) {
    return weighed.score() + " in " + weighed.weight().currency().getCurrencyCode();
  }

  /// `worst: Acme Iberia 31 red`.
  Optional<String> worst() {
    return rollup.worst().map(it -> "worst: " + named(it));
  }

  private static String named(Worst worst) {
    return Mrkdwn.escape(Mrkdwn.shortened(worst.name(), NAME))
        + " "
        + worst.score()
        + " "
        + BandWords.of(worst.band());
  }

  /// `€12,400 a month, €900 of it in red`.
  String worth() {
    return (rollup.cmrr().isNone() ? "no known revenue" : MoneyWords.monthly(rollup.cmrr()))
        + (rollup.inRed().isNone() ? "" : ", " + MoneyWords.of(rollup.inRed()) + " of it in red");
  }

  /// What the score is made of, and what not.
  String smallPrint() {
    var lines =
        List.of(
            "Scores are weighed by contracted monthly revenue; currencies are never added up.",
            rollup.unweighed() == 0
                ? ""
                : Phrases.counted(rollup.unweighed(), "account")
                    + " without a score or without known revenue "
                    + (rollup.unweighed() == 1 ? "counts" : "count")
                    + " in no mean.");
    return String.join(" ", lines).strip();
  }
}
