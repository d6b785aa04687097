package dev.oarlock.slack.view.lookup;

import static dev.oarlock.slack.block.BlockFactory.actions;
import static dev.oarlock.slack.block.BlockFactory.button;
import static dev.oarlock.slack.block.BlockFactory.section;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
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
  public static SlackMessage of(String typed, List<NamedAccount> accounts, String choose) {
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
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(question + more));
    blocks.add(actions(buttons(shown, choose)));
    return SlackMessage.of(question + " " + list(shown) + "." + more, blocks);
  }

  static List<ButtonElement> buttons(List<NamedAccount> accounts, String choose) {
    var buttons = new ArrayList<ButtonElement>();
    for (var account : accounts) {
      var label = account.name() + " (" + account.segment().name() + ")";
      buttons.add(button(choose + "." + buttons.size(), label, account.id().value()));
    }
    return buttons;
  }

  static String list(List<NamedAccount> accounts) {
    return EnglishPhrases.join(
        accounts.stream()
            .map(account ->
                Mrkdwn.escape(account.name()) + " (" + Mrkdwn.code(account.id().value()) + ")")
            .toList(),
        " or ");
  }
}
