package dev.oarlock.slack.view.alert;

import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.DepartureSummary;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import java.util.List;

/// A customer who left, for its team and the leads: who, since when, what is lost, why, and what
/// had been said before.
public final class AccountChurnedView {
  private AccountChurnedView() {}

  public static Card of(AccountChurned churned) {
    var part = new SnapshotSection(churned.about());
    var departure = churned.departure();
    var churn = departure.churn();
    return Card.titled("⚫ " + churned.about().name() + " has left")
        .say("*" + part.name() + lost(churn) + "* " + how(churn))
        .say(reason(churn) + " " + alerted(departure))
        .facts(facts(part, departure))
        .smallPrint(part.freshness());
  }

  /// What is said under it if a renewal is told after all.
  public static Card undone(GongRung renewal) {
    var part = new SnapshotSection(renewal.about());
    return Card.saying(
            "*"
                + part.name()
                + " renewed after all, from the day it was due: they never were away.* Nothing of"
                + " this is lost any more, and it is no win-back.")
        .smallPrint("Owner: " + part.owner() + ". " + part.freshness());
  }

  private static String lost(AccountChurn churn) {
    return " left on "
        + DayText.of(churn.on())
        + (churn.amount().isZero() ? "." : ": " + MoneyText.monthly(churn.amount()) + " is lost.");
  }

  private static String how(AccountChurn churn) {
    return churn.cancelled()
        ? "They cancelled."
        : "Their contract ended on that day, and nobody has renewed it since.";
  }

  private static String reason(AccountChurn churn) {
    var why =
        churn
            .reason()
            .map(reason -> "The reason given: " + Mrkdwn.escape(reason) + ".")
            .orElse("No reason was given.");
    return why + (churn.unavoidable() ? " It counts as unavoidable." : " It counts as avoidable.");
  }

  private static String alerted(DepartureSummary departure) {
    return departure
        .risk()
        .map(risk -> "They were known to be at risk since " + DayText.of(risk.since()) + ".")
        .orElse("No alert was open about them.");
  }

  private static List<LabeledFact> facts(SnapshotSection part, DepartureSummary departure) {
    return List.of(
        new LabeledFact("Lost", MoneyText.monthly(departure.churn().amount())),
        new LabeledFact(
            "Customer since", departure.customerSince().map(DayText::of).orElse("not known")),
        new LabeledFact("Owner", part.owner()),
        new LabeledFact("Segment", Mrkdwn.escape(part.snapshot().segment().name())));
  }
}
