package dev.oarlock.slack.view.identity;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.dataquality.identity.AccountSuggestions.SuggestedAccount;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion.IdentityStanding;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.OwnerText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Whose is an id of another system? One message an id, which says what came of it once that is
/// known.
public final class IdentityQuestionView {
  /// How the names of all of its buttons begin in Slack's payloads; their value is an
  /// [IdentityReference].
  public static final String PREFIX = "identity.";

  public static final String LINK = PREFIX + "link";
  public static final String OTHER = PREFIX + "other";
  public static final String NEW = PREFIX + "new";
  public static final String IGNORE = PREFIX + "ignore";
  public static final String ASK_AGAIN = PREFIX + "ask-again";

  private static final int NAME = 60;

  private IdentityQuestionView() {}

  /// `nameOf` is what an account is called.
  public static Card of(
      IdentityQuestion question,
      Instant now,
      List<SuggestedAccount> suggested,
      Function<AccountId, String> nameOf) {
    var identity = question.identity();
    return switch (question.standing(now)) {
      case IdentityStanding.Unanswered _ -> asked(question, now, suggested);
      case IdentityStanding.OnItsWay(var answer) -> closed(identity, answer, nameOf);
      case IdentityStanding.BelongsTo(var account, var answer) ->
          belongsTo(identity, account, answer, nameOf);
      case IdentityStanding.LeftAside(var answer) ->
          Card.saying(
                  text(
                      "{0} is ignored, says {1} ({2}). What comes is not kept.",
                      IdentityText.of(identity), by(answer), DayText.moment(answer.at())))
              .buttons(
                  new CardButton(
                      ASK_AGAIN, text("Ask again"), IdentityReference.of(identity).encode()));
      case IdentityStanding.NothingWaits _ ->
          Card.saying(text("Nothing waits for {0} any more.", IdentityText.of(identity)));
    };
  }

  private static Card asked(
      IdentityQuestion question, Instant now, List<SuggestedAccount> suggested) {
    var waiting = question.waiting();
    return Card.saying(text("*Who is* {0}*?*", IdentityText.of(question.identity())))
        .say(String.join(" ", IdentityText.lines(waiting)))
        .buttons(buttons(question.identity(), suggested))
        .smallPrint(smallPrint(suggested, now));
  }

  static List<CardButton> buttons(ExternalId identity, List<SuggestedAccount> suggested) {
    var about = IdentityReference.of(identity);
    var buttons = new ArrayList<CardButton>();
    for (var each : suggested) {
      var account = each.account();
      buttons.add(
          new CardButton(
                  LINK + "." + buttons.size(),
                  label(each, suggested),
                  about.with(account.id()).encode())
              .confirmedBy(
                  text(
                      "{0} becomes an id of {1} ({2}), and what waits flows into its history."
                          + " Only whoever runs Oarlock can take that back, at the command line.",
                      IdentityText.plain(identity),
                      Mrkdwn.shortened(account.name(), NAME),
                      account.id().value())));
    }
    buttons.add(new CardButton(OTHER, text("Another customer…"), about.encode()));
    buttons.add(new CardButton(NEW, text("New customer…"), about.encode()));
    buttons.add(new CardButton(IGNORE, text("Ignore"), about.encode()));
    return buttons;
  }

  private static String label(SuggestedAccount one, List<SuggestedAccount> all) {
    var name = Mrkdwn.shortened(one.account().name(), NAME);
    var namesakes =
        all.stream().filter(it -> it.account().name().equals(one.account().name())).count();
    return namesakes > 1 ? name + " (" + one.account().id().value() + ")" : name;
  }

  private static String smallPrint(List<SuggestedAccount> suggested, Instant now) {
    var reasons =
        suggested.stream()
            .map(it ->
                "%s: %s"
                    .formatted(
                        Mrkdwn.escape(Mrkdwn.shortened(it.account().name(), NAME)), reason(it)))
            .toList();
    var why =
        reasons.isEmpty()
            ? text("Nothing says which customer it may be. ")
            : EnglishPhrases.capitalize(String.join("; ", reasons)) + ". ";
    return text(
        "{0}Counted {1}; all that waits when you choose flows at once into the history of that"
            + " customer. `oarlock identity unlink` takes a wrong choice back. Whoever is not sure"
            + " leaves it: it waits for half a year.",
        why, DayText.moment(now));
  }

  private static String reason(SuggestedAccount it) {
    var hint = Mrkdwn.escape(Mrkdwn.shortened(it.hint(), NAME));
    return switch (it.reason()) {
      case DOMAIN -> text("has the domain {0}", hint);
      case NAME -> text("is called so");
      case ALIKE -> text("is called like {0}", hint);
    };
  }

  private static Card closed(
      ExternalId identity, IdentityAnswer answer, Function<AccountId, String> nameOf) {
    return switch (answer) {
      case IdentityAnswer.ExistingCustomer(var account, _, _) ->
          belongsTo(identity, account, Optional.of(answer), nameOf);
      case IdentityAnswer.NewCustomer(var name, _, _) ->
          Card.saying(
              text(
                  "{0} is a new customer, *{1}*, says {2} ({3}).",
                  IdentityText.of(identity),
                  Mrkdwn.escape(Mrkdwn.shortened(name, NAME)),
                  by(answer),
                  DayText.moment(answer.at())));
      case IdentityAnswer.IgnoredIdentity _ ->
          Card.saying(text("{0} is ignored.", IdentityText.of(identity)));
    };
  }

  private static Card belongsTo(
      ExternalId identity,
      AccountId account,
      Optional<IdentityAnswer> answer,
      Function<AccountId, String> nameOf) {
    var name = "*" + Mrkdwn.escape(Mrkdwn.shortened(nameOf.apply(account), NAME)) + "*";
    var said =
        answer
            .filter(it -> isAbout(it, account))
            .map(it -> text(", says {0} ({1})", by(it), DayText.moment(it.at())))
            .orElse(text(", as another system has told"));
    return Card.saying(
        text("{0} is {1}{2}. What waited was taken in.", IdentityText.of(identity), name, said));
  }

  private static boolean isAbout(IdentityAnswer answer, AccountId account) {
    return switch (answer) {
      case IdentityAnswer.ExistingCustomer(var its, _, _) -> its.equals(account);
      case IdentityAnswer.NewCustomer _ -> true;
      case IdentityAnswer.IgnoredIdentity _ -> false;
    };
  }

  static String by(IdentityAnswer answer) {
    return OwnerText.of(Optional.of(new Csm(answer.by())));
  }
}
