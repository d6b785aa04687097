package dev.oarlock.slack.view.identity;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion.IdentityStanding;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import java.util.function.Function;

/// What whoever says whose an id is hears, and nobody else.
public final class IdentityReplyView {
  private static final int NAME = 60;

  private IdentityReplyView() {}

  /// `waiting` is how many signals did until now.
  public static Card linked(ExternalId identity, String name, int waiting) {
    return Card.saying(
        text("Saved: {0} is {1}. {2}", IdentityText.of(identity), bold(name), flows(waiting)));
  }

  public static Card registered(ExternalId identity, String name, int waiting) {
    return Card.saying(
        text(
            "Saved: {0} is a new customer, {1}. {2}",
            IdentityText.of(identity), bold(name), flows(waiting)));
  }

  private static String flows(int waiting) {
    return switch (waiting) {
      case 0 -> text("Nothing waited for it.");
      case 1 -> text("What waited, 1 signal, is taken in now.");
      default -> text("What waited, {0} signals, is taken in now.", figure("%,d", waiting));
    };
  }

  public static Card ignored(ExternalId identity, int waiting) {
    return Card.saying(
            text(
                "Saved: {0} is ignored. {1} stay aside for half a year, what comes is not kept, and"
                    + " nobody is asked.",
                IdentityText.of(identity),
                waiting == 1
                    ? text("The signal that waits and would")
                    : text("The {0} signals that wait", figure("%,d", waiting))))
        .buttons(
            new CardButton(
                IdentityQuestionView.ASK_AGAIN,
                text("Undo"),
                IdentityReference.of(identity).encode()));
  }

  public static Card askedAgain(ExternalId identity) {
    return Card.saying(
        text(
            "{0} is asked about again, and what stayed aside waits for the answer.",
            IdentityText.of(identity)));
  }

  /// It was never ignored, or somebody else has taken that back.
  public static Card notIgnored(ExternalId identity) {
    return Card.saying(text("{0} is not ignored.", IdentityText.of(identity)));
  }

  /// Where another answer holds, or the same was given before. Nothing was changed.
  public static Card unchanged(
      ExternalId identity, IdentityStanding standing, Function<AccountId, String> nameOf) {
    return Card.saying(text("{0} Nothing was changed.", explained(identity, standing, nameOf)));
  }

  private static String explained(
      ExternalId identity, IdentityStanding standing, Function<AccountId, String> nameOf) {
    var id = IdentityText.of(identity);
    return switch (standing) {
      case IdentityStanding.BelongsTo(var account, _) ->
          text("{0} is {1} already.", id, bold(nameOf.apply(account)));
      case IdentityStanding.OnItsWay(var answer) ->
          text(
              "{0} has just said that {1} is {2}.",
              IdentityQuestionView.by(answer), id, said(answer, nameOf));
      case IdentityStanding.LeftAside(var answer) ->
          text("{0} is ignored, says {1}.", id, IdentityQuestionView.by(answer));
      case IdentityStanding.NothingWaits _ -> text("Nothing waits for {0}.", id);
      case IdentityStanding.Unanswered _ -> text("Nobody has said whose {0} is.", id);
    };
  }

  private static String said(IdentityAnswer answer, Function<AccountId, String> nameOf) {
    return switch (answer) {
      case IdentityAnswer.ExistingCustomer(var account, _, _) -> bold(nameOf.apply(account));
      case IdentityAnswer.NewCustomer(var name, _, _) -> text("a new customer, {0}", bold(name));
      case IdentityAnswer.IgnoredIdentity _ -> text("nobody's");
    };
  }

  public static Card noSuchAccount(AccountId account) {
    return Card.saying(
        text(
            "The account {0} is not there any more. Nothing was changed.",
            Mrkdwn.code(account.value())));
  }

  private static String bold(String name) {
    return "*" + Mrkdwn.escape(Mrkdwn.shortened(name, NAME)) + "*";
  }
}
