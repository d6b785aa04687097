package dev.oarlock.slack.view.lookup;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.directory.NamedAccount;
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

  private static final int MAX_CHOICES = 5;

  private AccountChoiceView() {}

  /// `choose` is what the buttons are called.
  public static Card of(String typed, List<NamedAccount> accounts, String choose) {
    var shown = accounts.subList(0, Math.min(MAX_CHOICES, accounts.size()));
    var question =
        EnglishPhrases.counted(accounts.size(), "account")
            + " match "
            + Mrkdwn.code(Mrkdwn.shortened(typed, 60))
            + ". Which one do you mean?";
    var more =
        accounts.size() > MAX_CHOICES
            ? " The first " + MAX_CHOICES + " are shown; type more of the name to see the others."
            : "";
    return Card.saying(question + more).buttons(buttons(shown, choose));
  }

  static List<CardButton> buttons(List<NamedAccount> accounts, String choose) {
    var buttons = new ArrayList<CardButton>();
    for (var account : accounts) {
      var label = account.name() + " (" + account.segment().name() + ")";
      buttons.add(new CardButton(choose + "." + buttons.size(), label, account.id().value()));
    }
    return buttons;
  }
}
