package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.slack.block.Message;
import java.util.List;

/// What a second click on *Share* hears, privately; the channel has the card once.
public final class AlreadySharedView {
  private AlreadySharedView() {}

  public static Message of() {
    var text = "This card is shared in the channel already. Ask again to share a newer one.";
    return Message.of(text, List.of(section(text)));
  }
}
