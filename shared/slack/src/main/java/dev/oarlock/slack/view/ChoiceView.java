package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.actions;
import static dev.oarlock.slack.block.Parts.button;
import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.names.Entry;
import dev.oarlock.slack.words.Phrases;
import java.util.ArrayList;
import java.util.List;

/// Several accounts go by what was typed: which one is meant?
public final class ChoiceView {
  /// What the buttons are called in Slack's payloads, before a dot and the button's number; the
  /// value is the account's id.
  public static final String CHOOSE = "health.choose";

  /// The same for those that lead to a forecast.
  public static final String CHOOSE_FORECAST = "forecast.choose";

  private static final int MOST = 5;

  private ChoiceView() {}

  /// `choose` is what the buttons are called.
  public static Message of(String typed, List<Entry> accounts, String choose) {
    var shown = accounts.subList(0, Math.min(MOST, accounts.size()));
    var question =
        Phrases.counted(accounts.size(), "account")
            + " match "
            + Mrkdwn.code(Mrkdwn.shortened(typed, 60))
            + ". Which one do you mean?";
    var more =
        accounts.size() > MOST
            ? " The first " + MOST + " are shown; type more of the name to see the others."
            : "";
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(question + more));
    blocks.add(actions(buttons(shown, choose)));
    return Message.of(question + " " + named(shown) + "." + more, blocks);
  }

  static List<ButtonElement> buttons(List<Entry> accounts, String choose) {
    var buttons = new ArrayList<ButtonElement>();
    for (var account : accounts) {
      var label = account.name() + " (" + account.segment().name() + ")";
      buttons.add(button(choose + "." + buttons.size(), label, account.id().value()));
    }
    return buttons;
  }

  static String named(List<Entry> accounts) {
    return Phrases.joined(
        accounts.stream()
            .map(account ->
                Mrkdwn.escape(account.name()) + " (" + Mrkdwn.code(account.id().value()) + ")")
            .toList(),
        " or ");
  }
}
