package dev.oarlock.slack.view.lookup;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.naming.NameMatch.Ambiguous;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.ArrayList;
import java.util.List;

/// Several accounts go by what was typed: which one is meant?
public final class AccountChoiceView {
  /// What the buttons are called in Slack's payloads, before a dot and the button's number; the
  /// value is the account's id.
  public static final String CHOOSE = "health.choose";

  /// The same for those that lead to a forecast.
  public static final String CHOOSE_FORECAST = "forecast.choose";

  /// The same for those that lead to a renewal.
  public static final String CHOOSE_RENEWAL = "renewal.choose";

  private static final int MAX_CHOICES = 5;

  private AccountChoiceView() {}

  /// `choose` is what the buttons are called.
  public static Card of(String typed, Ambiguous several, String choose) {
    var shown = shown(several.candidates());
    return Card.saying(question(typed, several)).buttons(buttons(shown, choose));
  }

  /// The same where something was to be noted: nothing is until it is said of which account.
  public static Card nothingNoted(String typed, Ambiguous several, String choose) {
    var shown = shown(several.candidates());
    return Card.saying(question(typed, several) + NothingNoted.about(shown.getFirst(), choose))
        .buttons(buttons(shown, choose));
  }

  private static List<NamedAccount> shown(List<NamedAccount> accounts) {
    return accounts.subList(0, Math.min(MAX_CHOICES, accounts.size()));
  }

  private static String question(String typed, Ambiguous several) {
    var accounts = several.candidates();
    var question =
        text(
            "{0}{1 account} match {2}: {3}. Which one do you mean?",
            several.andMore() ? text("More than ") : "",
            accounts.size(),
            Mrkdwn.code(Mrkdwn.shortened(typed, 60)),
            names(shown(accounts)));
    return accounts.size() > MAX_CHOICES || several.andMore()
        ? text(
            "{0} The first {1} are shown; type more of the name to see the others.",
            question, Math.min(MAX_CHOICES, accounts.size()))
        : question;
  }

  /// Each by its name, its id and, where others are called the same, what tells it from them.
  static String names(List<NamedAccount> accounts) {
    return EnglishPhrases.join(
        accounts.stream()
            .map(account ->
                Mrkdwn.escape(account.name())
                    + " ("
                    + Mrkdwn.code(account.id().value())
                    + AccountDistinction.among(accounts).of(account).stream()
                        .map(it -> ", " + Mrkdwn.escape(it))
                        .reduce("", String::concat)
                    + ")")
            .toList(),
        text(" or "));
  }

  static List<CardButton> buttons(List<NamedAccount> accounts, String choose) {
    var distinction = AccountDistinction.among(accounts);
    var buttons = new ArrayList<CardButton>();
    for (var account : accounts) {
      var label = account.name() + " (" + distinction.label(account) + ")";
      buttons.add(new CardButton(choose + "." + buttons.size(), label, account.id().value()));
    }
    return buttons;
  }
}
