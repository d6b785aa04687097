package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.actions;
import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.names.Entry;
import java.util.ArrayList;
import java.util.List;

/// No account goes by what was typed: what may have been meant, and what to type instead.
public final class NotFoundView {
  private NotFoundView() {}

  /// `choose` is what the buttons to what may have been meant are called.
  public static Message of(String typed, List<Entry> suggestions, String choose) {
    var missed = "No account is called " + Mrkdwn.code(Mrkdwn.shortened(typed, 60)) + ".";
    if (suggestions.isEmpty()) {
      var advice = missed + " Type the beginning of its name, or `/health help` for examples.";
      return Message.of(advice, List.of(section(advice)));
    }
    var question = missed + " Did you mean " + ChoiceView.named(suggestions) + "?";
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(question));
    blocks.add(actions(ChoiceView.buttons(suggestions, choose)));
    return Message.of(question, blocks);
  }

  /// A known name whose account has not been scored yet.
  public static Message unscored(Entry account) {
    var said =
        Mrkdwn.escape(account.name())
            + " is registered, but has not been scored yet. Ask again in a minute; if it stays so,"
            + " tell your operators: signals may be waiting.";
    return Message.of(said, List.of(section(said)));
  }
}
