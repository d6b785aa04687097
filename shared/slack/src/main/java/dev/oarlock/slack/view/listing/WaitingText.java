package dev.oarlock.slack.view.listing;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked.Mark;
import dev.oarlock.domain.portfolio.book.WaitingItem;
import dev.oarlock.domain.portfolio.book.WaitingItem.DueStep;
import dev.oarlock.domain.portfolio.book.WaitingItem.ExpiringOverride;
import dev.oarlock.domain.portfolio.book.WaitingItem.ExpiringPulse;
import dev.oarlock.domain.portfolio.book.WaitingItem.OpenDecision;
import dev.oarlock.domain.portfolio.book.WaitingItem.OverdueRenewal;
import dev.oarlock.domain.portfolio.book.WaitingItem.OwnRisk;
import dev.oarlock.domain.portfolio.book.WaitingItem.UnclaimedRisk;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.view.explanation.ScoreChangeView;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.slack.view.handling.RiskControls;
import dev.oarlock.slack.view.play.PlayStepReference;
import dev.oarlock.slack.view.play.PlayView;
import dev.oarlock.slack.view.renewal.DecisionQueueView;
import dev.oarlock.slack.view.renewal.RenewalView;
import dev.oarlock.slack.view.risk.RiskReference;

/// Why something waits for somebody, and what they can do about it.
final class WaitingText {
  private WaitingText() {}

  static String of(WaitingItem item) {
    return switch (item) {
      case UnclaimedRisk _ -> text("Nobody has this risk yet.");
      case OwnRisk _ -> text("You have this risk.");
      case DueStep(_, var step) ->
          text(
              "Play {0}: {1}, due {2}.",
              Mrkdwn.escape(step.play()),
              Mrkdwn.escape(step.task().text()),
              DayText.of(step.task().due()));
      case OverdueRenewal(_, var due) ->
          text("Its renewal was due on {0}, and nobody has signed.", DayText.of(due));
      case OpenDecision(_, var renewal) ->
          text(
              "Model and CSM disagree about its renewal on {0}: decide which forecast counts.",
              DayText.of(renewal));
      case ExpiringPulse(_, var ends) ->
          text("Its pulse counts no more from {0}.", DayText.of(ends));
      case ExpiringOverride(_, var until) ->
          text("Its score is set by hand until {0}.", DayText.of(until));
    };
  }

  static CardButton button(WaitingItem item) {
    var account = item.account().id().value();
    return switch (item) {
      case UnclaimedRisk(_, var episode) ->
          new CardButton(RiskControls.CLAIM, text("Claim"), risk(item, episode));
      case OwnRisk(_, var episode) ->
          new CardButton(RiskControls.RESOLVE, text("Resolve…"), risk(item, episode));
      case DueStep(var about, var step) ->
          new CardButton(
              PlayView.MARK + ".0",
              text("Done"),
              new PlayStepReference(about.id(), step.run(), step.task().code(), Mark.DONE)
                  .encode());
      case OverdueRenewal _ -> new CardButton(RenewalView.SHOW, text("Renewal"), account);
      case OpenDecision _ ->
          new CardButton(DecisionQueueView.DECIDE + ".0", text("Decide…"), account);
      case ExpiringPulse _ -> new CardButton(FeedbackView.PULSE_FORM, text("Give pulse…"), account);
      case ExpiringOverride _ ->
          new CardButton(ScoreChangeView.OVERRIDE, text("Override…"), account);
    };
  }

  static CardButton show(ListedAccount account) {
    return new CardButton(RiskControls.SHOW, text("Show account"), account.id().value());
  }

  private static String risk(WaitingItem item, int episode) {
    return new RiskReference(item.account().id(), episode).encode();
  }
}
