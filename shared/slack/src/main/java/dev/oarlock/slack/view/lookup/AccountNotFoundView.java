package dev.oarlock.slack.view.lookup;

import static dev.oarlock.slack.block.BlockFactory.actions;
import static dev.oarlock.slack.block.BlockFactory.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.directory.NamedAccount;
import java.util.ArrayList;
import java.util.List;

/// No account goes by what was typed: what may have been meant, and what to type instead.
public final class AccountNotFoundView {
  private AccountNotFoundView() {}

  /// `choose` is what the buttons to what may have been meant are called.
  public static SlackMessage of(String typed, List<NamedAccount> suggestions, String choose) {
    var missed = "No account is called " + Mrkdwn.code(Mrkdwn.shortened(typed, 60)) + ".";
    if (suggestions.isEmpty()) {
      var advice = missed + " Type the beginning of its name, or `/health help` for examples.";
      return SlackMessage.of(advice, List.of(section(advice)));
    }
    var question = missed + " Did you mean " + AccountChoiceView.list(suggestions) + "?";
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(question));
    blocks.add(actions(AccountChoiceView.buttons(suggestions, choose)));
    return SlackMessage.of(question, blocks);
  }

  /// A known name whose account has not been scored yet.
  public static SlackMessage unscored(NamedAccount account) {
    var said =
        Mrkdwn.escape(account.name())
            + " is registered, but has not been scored yet. Ask again in a minute; if it stays so,"
            + " tell your operators: signals may be waiting.";
    return SlackMessage.of(said, List.of(section(said)));
  }
}
