package dev.oarlock.slack.view.lookup;

import static dev.oarlock.slack.block.BlockFactory.context;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import java.util.ArrayList;
import java.util.List;

/// An answer where the name was not typed exactly: says first that this is the nearest account.
public final class NearestAccountNote {
  private NearestAccountNote() {}

  public static SlackMessage of(SlackMessage answer, String typed) {
    var note =
        "You typed "
            + Mrkdwn.code(Mrkdwn.shortened(typed, 60))
            + "; this is the account nearest to it.";
    var blocks = new ArrayList<LayoutBlock>(List.of(context(List.of(note))));
    blocks.addAll(answer.blocks());
    return SlackMessage.of(note + " " + answer.text(), blocks);
  }
}
