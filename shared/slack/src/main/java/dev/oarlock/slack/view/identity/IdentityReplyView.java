package dev.oarlock.slack.view.identity;

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
        "Saved: %s is %s. %s".formatted(IdentityText.of(identity), bold(name), flows(waiting)));
  }

  public static Card registered(ExternalId identity, String name, int waiting) {
    return Card.saying(
        "Saved: %s is a new customer, %s. %s"
            .formatted(IdentityText.of(identity), bold(name), flows(waiting)));
  }

  private static String flows(int waiting) {
    return switch (waiting) {
      case 0 -> "Nothing waited for it.";
      case 1 -> "What waited, 1 signal, is taken in now.";
      default -> "What waited, %,d signals, is taken in now.".formatted(waiting);
    };
  }

  public static Card ignored(ExternalId identity, int waiting) {
    return Card.saying(
            "Saved: %s is ignored. %s stay aside for half a year, what comes is not kept, and nobody is asked."
                .formatted(
                    IdentityText.of(identity),
                    waiting == 1
                        ? "The signal that waits and would"
                        : "The %,d signals that wait".formatted(waiting)))
        .buttons(
            new CardButton(
                IdentityQuestionView.ASK_AGAIN, "Undo", IdentityReference.of(identity).encode()));
  }

  public static Card askedAgain(ExternalId identity) {
    return Card.saying(
        "%s is asked about again, and what stayed aside waits for the answer."
            .formatted(IdentityText.of(identity)));
  }

  /// It was never ignored, or somebody else has taken that back.
  public static Card notIgnored(ExternalId identity) {
    return Card.saying("%s is not ignored.".formatted(IdentityText.of(identity)));
  }

  /// Where another answer holds, or the same was given before. Nothing was changed.
  public static Card unchanged(
      ExternalId identity, IdentityStanding standing, Function<AccountId, String> nameOf) {
    return Card.saying(explained(identity, standing, nameOf) + " Nothing was changed.");
  }

  private static String explained(
      ExternalId identity, IdentityStanding standing, Function<AccountId, String> nameOf) {
    var id = IdentityText.of(identity);
    return switch (standing) {
      case IdentityStanding.BelongsTo(var account, _) ->
          "%s is %s already.".formatted(id, bold(nameOf.apply(account)));
      case IdentityStanding.OnItsWay(var answer) ->
          "%s has just said that %s is %s."
              .formatted(IdentityQuestionView.by(answer), id, said(answer, nameOf));
      case IdentityStanding.LeftAside(var answer) ->
          "%s is ignored, says %s.".formatted(id, IdentityQuestionView.by(answer));
      case IdentityStanding.NothingWaits _ -> "Nothing waits for %s.".formatted(id);
      case IdentityStanding.Unanswered _ -> "Nobody has said whose %s is.".formatted(id);
    };
  }

  private static String said(IdentityAnswer answer, Function<AccountId, String> nameOf) {
    return switch (answer) {
      case IdentityAnswer.ExistingCustomer(var account, _, _) -> bold(nameOf.apply(account));
      case IdentityAnswer.NewCustomer(var name, _, _) -> "a new customer, " + bold(name);
      case IdentityAnswer.IgnoredIdentity _ -> "nobody's";
    };
  }

  public static Card noSuchAccount(AccountId account) {
    return Card.saying(
        "The account %s is not there any more. Nothing was changed."
            .formatted(Mrkdwn.code(account.value())));
  }

  private static String bold(String name) {
    return "*" + Mrkdwn.escape(Mrkdwn.shortened(name, NAME)) + "*";
  }
}
