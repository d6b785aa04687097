package dev.oarlock.local.slack.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.reader.MessageReader;

/// A modal as a terminal shows it.
public final class ModalText {
  private ModalText() {}

  /// Whether this JSON is a modal rather than a message.
  public static boolean isModal(JsonNode json) {
    return json.path("type").asText().equals("modal");
  }

  /// Its title, its blocks, and its buttons.
  public static String of(JsonNode modal) {
    var title = MessageReader.oneLine(modal.path("title"));
    var close = MessageReader.oneLine(modal.path("close"));
    var submit = MessageReader.oneLine(modal.path("submit"));
    return title
        + "\n"
        + "═".repeat(TextWidth.of(title))
        + "\n"
        + MessageText.of(modal)
        + "\n\n[ "
        + (close.isEmpty() ? "Cancel" : close)
        + " ]"
        + (submit.isEmpty() ? "" : "  [ " + submit + " ]");
  }
}
