package dev.oarlock.slack.view.lookup;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.directory.NamedAccount;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.List;

/// No account goes by what was typed: what may have been meant, and what to type instead.
public final class AccountNotFoundView {
  private AccountNotFoundView() {}

  /// `choose` is what the buttons to what may have been meant are called.
  public static Card of(String typed, List<NamedAccount> suggestions, String choose) {
    var missed = "No account is called " + Mrkdwn.code(Mrkdwn.shortened(typed, 60)) + ".";
    return suggestions.isEmpty()
        ? Card.saying(missed + " Type the beginning of its name, or `/health help` for examples.")
        : Card.saying(missed + " Did you mean " + names(suggestions) + "?")
            .buttons(AccountChoiceView.buttons(suggestions, choose));
  }

  private static String names(List<NamedAccount> accounts) {
    return EnglishPhrases.join(
        accounts.stream()
            .map(account ->
                Mrkdwn.escape(account.name()) + " (" + Mrkdwn.code(account.id().value()) + ")")
            .toList(),
        " or ");
  }

  /// A known name whose account has not been scored yet.
  public static Card unscored(NamedAccount account) {
    return Card.saying(
        Mrkdwn.escape(account.name())
            + " is registered, but has not been scored yet. Ask again in a minute; if it stays so,"
            + " tell your operators: signals may be waiting.");
  }
}
