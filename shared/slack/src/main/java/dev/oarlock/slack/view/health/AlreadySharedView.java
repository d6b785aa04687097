package dev.oarlock.slack.view.health;

import static dev.oarlock.slack.block.BlockFactory.section;

import dev.oarlock.slack.block.SlackMessage;
import java.util.List;

/// What a second click on *Share* hears, privately; the channel has the card once.
public final class AlreadySharedView {
  private AlreadySharedView() {}

  public static SlackMessage of() {
    var text = "This card is shared in the channel already. Ask again to share a newer one.";
    return SlackMessage.of(text, List.of(section(text)));
  }
}
