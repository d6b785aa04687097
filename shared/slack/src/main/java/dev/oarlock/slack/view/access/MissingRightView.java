package dev.oarlock.slack.view.access;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.access.AccessRight;
import dev.oarlock.slack.card.Card;

/// What a colleague reads who may not do what they clicked or typed, and nobody else.
public final class MissingRightView {
  private MissingRightView() {}

  public static Card of(AccessRight right) {
    return Card.saying(
        text(
            "{0} Nothing was changed. Who may is in the file of people; whoever keeps Oarlock can"
                + " give you a role there.",
            reason(right)));
  }

  private static String reason(AccessRight right) {
    return switch (right) {
      case WORK_ON_ACCOUNTS ->
          text(
              "This shows or changes what only those see who work with customers: revenue,"
                  + " probabilities and reasons. `/health NAME` shows you the card of a customer"
                  + " without them.");
      case HANDLE_FOR_OTHERS ->
          text(
              "Somebody else has this risk, so they, the owner of the account or a lead may do"
                  + " that.");
      case DECIDE_FORECASTS -> text("Which forecast of a renewal counts is decided by a lead.");
      case CHANGE_RULES ->
          text(
              "Rules that interrupt other people, and what anomalies are, are changed by ops or a"
                  + " lead.");
      case NAME_CUSTOMERS -> text("Whose an id of another system is, is said by ops or a lead.");
      case READ_AUDIT -> text("Who saw and changed what is read by leads and ops.");
    };
  }

  /// Beside a card that was shared without its figures.
  public static Card sharedRedacted() {
    return Card.saying(
        text(
            "Shared without revenue, probabilities and reasons: this channel is not one of those"
                + " into which they may go. Those are listed in the file of people."));
  }

  /// In the place of somebody's book.
  public static Card emptyHome() {
    return Card.titled("Oarlock")
        .say(
            text(
                "Whoever works with customers finds here what waits for them. You can ask for the"
                    + " card of one, without revenue and reasons, with `/health NAME`, and tell a"
                    + " success with `/gong NAME \"...\"`."));
  }
}
