package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.CustomerReturn;
import dev.oarlock.domain.transition.announcement.DepartureSummary;
import dev.oarlock.domain.transition.announcement.LossCorrection;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.view.contract.ChurnedWorth;
import dev.oarlock.slack.view.contract.ContradictionLine;
import dev.oarlock.slack.view.loss.LossView;
import dev.oarlock.slack.view.risk.RiskCauseText;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// A customer who left, for its team and the leads: who, since when, what is lost, why, and what
/// had been said before.
public final class AccountChurnedView {
  private AccountChurnedView() {}

  public static Card of(AccountChurned churned, ReasonCatalog reasons) {
    var part = new SnapshotSection(churned.about());
    var departure = churned.departure();
    var churn = departure.churn();
    return Card.titled(text("⚫ {0} has left", churned.about().name()))
        .say(
            "*"
                + part.name()
                + lost(churn)
                + "* "
                + how(churn)
                + ContradictionLine.sentence(departure.doubts()))
        .say(reason(churn, reasons) + " " + alerted(departure))
        .facts(facts(part, departure))
        .with(LossView.button(churned.about().account(), new LossEvent(Loss.LEFT, churn.on())))
        .smallPrint(part.freshness());
  }

  /// What is said under it once something is told that holds from the day on which they left.
  public static Card undone(AccountSnapshot about, LossCorrection undone) {
    var part = new SnapshotSection(about);
    return Card.saying(
            (undone.renewed()
                    ? text(
                        "*{0} renewed after all, from {1} on: they never were away.*",
                        part.name(), DayText.of(undone.from()))
                    : text(
                        "*{0} has not left after all: what they signed since holds from {1} on.*",
                        part.name(), DayText.of(undone.from())))
                + (undone.paysLess()
                    ? text(" By how much less they pay is told by itself. It is no win-back.")
                    : text(" Nothing of this is lost any more, and it is no win-back.")))
        .smallPrint(part.ownerAndFreshness());
  }

  /// What is said under it once they are a customer again.
  public static Card returned(AccountSnapshot about, CustomerReturn back) {
    var part = new SnapshotSection(about);
    return Card.saying(
            text(
                "*{0} is won back: they signed again under {1}, from {2} on.* That they left on"
                    + " {3} stays true, and counts.",
                part.name(),
                Mrkdwn.escape(back.contract()),
                DayText.of(back.from()),
                DayText.of(back.leftOn())))
        .smallPrint(part.ownerAndFreshness());
  }

  private static String lost(AccountChurn churn) {
    return text(
        " left on {0}{1}{2}",
        DayText.of(churn.on()),
        churn.wasPaused() ? text(" from a pause") : "",
        churn.worth().isZero() ? "." : text(": {0} is lost.", ChurnedWorth.of(churn)));
  }

  private static String how(AccountChurn churn) {
    return churn.cancelled()
        ? text("They cancelled.")
        : text("Their contract ended on that day, and nobody has renewed it since.");
  }

  private static String reason(AccountChurn churn, ReasonCatalog reasons) {
    var why =
        churn
            .reason()
            .map(reason ->
                text("The reason given: {0}.", Mrkdwn.escape(said(reasons.titleOf(reason)))))
            .orElse(text("No reason was given."));
    return why
        + (churn.unavoidable()
            ? text(" It counts as unavoidable.")
            : text(" It counts as avoidable."));
  }

  /// What had been said before they left.
  private static String alerted(DepartureSummary departure) {
    return departure
            .risk()
            .map(risk -> flagged(risk, departure.churn()))
            .orElse(text("Nobody was alerted before they left."))
        + earlier(departure.earlierEpisodes())
        + departure
            .lastForecast()
            .map(last ->
                text(
                    " On their last day the forecast was {0} to leave within 90 days. Lists and"
                        + " digest may have shown another: the chance at the renewal, which is not"
                        + " kept of past days.",
                    ProbabilityText.of(last)))
            .orElse("");
  }

  /// `They were flagged 83 days before, on 1 Sep 2026: ... The forecast then was 34 % to leave
  /// within 90 days.`
  private static String flagged(DepartureSummary.AlertedRisk risk, AccountChurn churn) {
    return when(risk, churn)
        + risk.cause()
            .map(cause -> ": " + RiskCauseText.sentenceEnd(cause, Optional.empty()))
            .orElse("")
        + "."
        + risk.churnWithin90()
            .filter(_ -> !isForecast(risk))
            .map(then ->
                text(
                    " The forecast then was {0} to leave within 90 days.",
                    ProbabilityText.of(then)))
            .orElse("");
  }

  /// Who is lost as of a day in the past may have been flagged since.
  private static String when(DepartureSummary.AlertedRisk risk, AccountChurn churn) {
    var days = ChronoUnit.DAYS.between(risk.since(), churn.on());
    var since = DayText.of(risk.since());
    return days > 0
        ? text("They were flagged {0 day} before, on {1}", days, since)
        : days == 0
            ? text("They were flagged on that day and not before")
            : text(
                "Nobody was alerted before that day. They were flagged {0 day} later, on {1}",
                -days, since);
  }

  /// Whether its cause says the chance of then already, and of which day.
  private static boolean isForecast(DepartureSummary.AlertedRisk risk) {
    return risk.cause()
        .filter(cause -> cause.root() instanceof EpisodeCause.RenewalInDoubt)
        .isPresent();
  }

  private static String earlier(int episodes) {
    return episodes == 0
        ? ""
        : text(" They had been at risk {0 time} before, and come out of it.", episodes);
  }

  private static List<LabeledFact> facts(SnapshotSection part, DepartureSummary departure) {
    return List.of(
        new LabeledFact(text("Lost"), ChurnedWorth.of(departure.churn())),
        new LabeledFact(
            text("Customer since"),
            departure.customerSince().map(DayText::of).orElse(text("not known"))),
        new LabeledFact(text("Owner"), part.owner()),
        new LabeledFact(text("Segment"), Mrkdwn.escape(part.snapshot().segment().name())));
  }
}
