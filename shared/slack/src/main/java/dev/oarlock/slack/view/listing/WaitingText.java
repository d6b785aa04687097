package dev.oarlock.slack.view.listing;

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
      case UnclaimedRisk _ -> "Nobody has this risk yet.";
      case OwnRisk _ -> "You have this risk.";
      case DueStep(_, var step) ->
          "Play %s: %s, due %s."
              .formatted(
                  Mrkdwn.escape(step.play()),
                  Mrkdwn.escape(step.task().text()),
                  DayText.of(step.task().due()));
      case OverdueRenewal(_, var due) ->
          "Its renewal was due on %s, and nobody has signed.".formatted(DayText.of(due));
      case OpenDecision(_, var renewal) ->
          "Model and CSM disagree about its renewal on %s: decide which forecast counts."
              .formatted(DayText.of(renewal));
      case ExpiringPulse(_, var ends) ->
          "Its pulse counts no more from %s.".formatted(DayText.of(ends));
      case ExpiringOverride(_, var until) ->
          "Its score is set by hand until %s.".formatted(DayText.of(until));
    };
  }

  static CardButton button(WaitingItem item) {
    var account = item.account().id().value();
    return switch (item) {
      case UnclaimedRisk(_, var episode) ->
          new CardButton(RiskControls.CLAIM, "Claim", risk(item, episode));
      case OwnRisk(_, var episode) ->
          new CardButton(RiskControls.RESOLVE, "Resolve…", risk(item, episode));
      case DueStep(var about, var step) ->
          new CardButton(
              PlayView.MARK + ".0",
              "Done",
              new PlayStepReference(about.id(), step.run(), step.task().code(), Mark.DONE)
                  .encode());
      case OverdueRenewal _ -> new CardButton(RenewalView.SHOW, "Renewal", account);
      case OpenDecision _ -> new CardButton(DecisionQueueView.DECIDE + ".0", "Decide…", account);
      case ExpiringPulse _ -> new CardButton(FeedbackView.PULSE_FORM, "Give pulse…", account);
      case ExpiringOverride _ -> new CardButton(ScoreChangeView.OVERRIDE, "Override…", account);
    };
  }

  static CardButton show(ListedAccount account) {
    return new CardButton(RiskControls.SHOW, "Show account", account.id().value());
  }

  private static String risk(WaitingItem item, int episode) {
    return new RiskReference(item.account().id(), episode).encode();
  }
}
