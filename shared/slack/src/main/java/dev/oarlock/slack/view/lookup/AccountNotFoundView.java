package dev.oarlock.slack.view.lookup;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import java.util.List;

/// No account goes by what was typed: what may have been meant, and what to type instead.
public final class AccountNotFoundView {

  private AccountNotFoundView() {}

  /// Whether a text is what such an answer says, for whoever asks from a script.
  public static boolean isSaidBy(String text) {
    return text.startsWith(beginning());
  }

  /// `choose` is what the buttons to what may have been meant are called.
  public static Card of(String typed, List<NamedAccount> suggestions, String choose) {
    return suggestions.isEmpty()
        ? Card.saying(
            text(
                "{0} Type the beginning of its name, or `/health help` for examples.",
                missed(typed)))
        : Card.saying(missed(typed) + didYouMean(suggestions))
            .buttons(AccountChoiceView.buttons(suggestions, choose));
  }

  /// Something was to be noted of what may be a typing error: nothing is until it is said again.
  public static Card nothingNoted(String typed, NamedAccount perhaps, String choose) {
    var suggestion = List.of(perhaps);
    return Card.saying(missed(typed) + didYouMean(suggestion) + NothingNoted.about(perhaps, choose))
        .buttons(AccountChoiceView.buttons(suggestion, choose));
  }

  private static String missed(String typed) {
    return beginning() + Mrkdwn.code(Mrkdwn.shortened(typed, 60)) + ".";
  }

  private static String didYouMean(List<NamedAccount> accounts) {
    return text(" Did you mean {0}?", AccountChoiceView.names(accounts));
  }

  /// A known name whose account has not been scored yet.
  public static Card unscored(NamedAccount account) {
    return Card.saying(
        text(
            "{0} is registered, but has not been scored yet. Ask again in a minute; if it stays so,"
                + " tell your operators: signals may be waiting.",
            Mrkdwn.escape(account.name())));
  }

  private static String beginning() {
    return text("No account is called ");
  }
}
