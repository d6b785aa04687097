package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.ArrayList;
import java.util.List;

/// An answer where the name was not typed exactly: says first that this is the nearest account.
public final class Nearest {
  private Nearest() {}

  public static Message of(Message answer, String typed) {
    var note =
        "You typed "
            + Mrkdwn.code(Mrkdwn.shortened(typed, 60))
            + "; this is the account nearest to it.";
    var blocks = new ArrayList<LayoutBlock>(List.of(context(List.of(note))));
    blocks.addAll(answer.blocks());
    return Message.of(note + " " + answer.text(), blocks);
  }
}
