package dev.oarlock.slack.view.loss;

import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.LossReviewed;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;

/// What the one who says something of a loss hears.
public final class LossReplyView {
  private LossReplyView() {}

  public static Card reasonNoted(
      AccountState state, LossEvent event, ChurnReasonGiven given, ReasonCatalog catalog) {
    return Card.saying(
        "Noted for *"
            + Mrkdwn.escape(state.name())
            + "*, the loss on "
            + DayText.of(event.on())
            + ": "
            + LossText.reason(given.reason(), given.avoidable(), catalog)
            + ". Nobody is reminded of it any more. What is said later replaces it.");
  }

  public static Card reviewNoted(AccountState state, LossEvent event, LossReviewed review) {
    var signs =
        review.missedSigns().isEmpty()
            ? "no sign could have fired"
            : EnglishPhrases.counted(review.missedSigns().size(), "sign") + " should have fired";
    return Card.saying(
        "The retro of *"
            + Mrkdwn.escape(state.name())
            + "*, the loss on "
            + DayText.of(event.on())
            + ", is kept: "
            + signs
            + (review.interview().isPresent() ? ", and what they said when asked." : "."));
  }

  public static Card takenBack(AccountState state) {
    return Card.saying(
        "*"
            + Mrkdwn.escape(state.name())
            + "*: that was taken back. Nothing is lost, so no reason is needed.");
  }

  public static Card nothingLost(AccountState state) {
    return Card.saying(
        "*"
            + Mrkdwn.escape(state.name())
            + "* has lost us nothing, so there is no reason to note.");
  }

  /// With all that can be typed.
  public static Card unknownReason(String typed, ReasonCatalog catalog) {
    return Card.saying(
            Mrkdwn.code(Mrkdwn.shortened(typed.strip(), 60))
                + " is not in the picklist. Nothing was noted. Type one of these:")
        .bullets(
            "",
            catalog.groups().stream()
                .map(group ->
                    Mrkdwn.escape(group.title())
                        + ": "
                        + String.join(
                            ", ",
                            group.reasons().stream().map(it -> Mrkdwn.code(it.code())).toList()))
                .toList());
  }
}
