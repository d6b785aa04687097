package dev.oarlock.slack.view.loss;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.LossReviewed;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.DayText;

/// What the one who says something of a loss hears.
public final class LossReplyView {
  private LossReplyView() {}

  public static Card reasonNoted(
      AccountState state, LossEvent event, ChurnReasonGiven given, ReasonCatalog catalog) {
    return Card.saying(
        text(
            "Noted for *{0}*, the loss on {1}: {2}. Nobody is reminded of it any more. What is said"
                + " later replaces it.",
            Mrkdwn.escape(state.name()),
            DayText.of(event.on()),
            LossText.reason(given.reason(), given.avoidable(), catalog)));
  }

  public static Card reviewNoted(AccountState state, LossEvent event, LossReviewed review) {
    var signs =
        review.missedSigns().isEmpty()
            ? text("no sign could have fired")
            : text("{0 sign} should have fired", review.missedSigns().size());
    return Card.saying(
        text(
            "The retro of *{0}*, the loss on {1}, is kept: {2}{3}",
            Mrkdwn.escape(state.name()),
            DayText.of(event.on()),
            signs,
            review.interview().isPresent() ? text(", and what they said when asked.") : "."));
  }

  public static Card takenBack(AccountState state) {
    return Card.saying(
        text(
            "*{0}*: that was taken back. Nothing is lost, so no reason is needed.",
            Mrkdwn.escape(state.name())));
  }

  public static Card nothingLost(AccountState state) {
    return Card.saying(
        text(
            "*{0}* has lost us nothing, so there is no reason to note.",
            Mrkdwn.escape(state.name())));
  }

  /// With all that can be typed.
  public static Card unknownReason(String typed, ReasonCatalog catalog) {
    return Card.saying(
            text(
                "{0} is not in the picklist. Nothing was noted. Type one of these:",
                Mrkdwn.code(Mrkdwn.shortened(typed.strip(), 60))))
        .bullets(
            "",
            catalog.groups().stream()
                .map(group ->
                    Mrkdwn.escape(said(group.title()))
                        + ": "
                        + String.join(
                            ", ",
                            group.reasons().stream().map(it -> Mrkdwn.code(it.code())).toList()))
                .toList());
  }
}
