package dev.oarlock.local.slack.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.message.BlockControl;

/// Reads the interactive elements of a block.
final class ControlReader {
  private ControlReader() {}

  static BlockControl read(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "button" -> button(element);
      case "image" ->
          new BlockControl.Image(
              element.path("image_url").asText(), element.path("alt_text").asText());
      default -> menu(element);
    };
  }

  private static BlockControl button(JsonNode element) {
    return new BlockControl.Button(
        MessageReader.oneLine(element.path("text")),
        element.path("style").asText(),
        element.path("action_id").asText(),
        element.path("value").asText(),
        element.path("url").asText(),
        MessageReader.oneLine(element.path("confirm").path("text")));
  }

  private static BlockControl menu(JsonNode element) {
    var type = element.path("type").asText();
    var chosen = MessageReader.oneLine(element.path("initial_option").path("text"));
    var label = chosen.isEmpty() ? MessageReader.oneLine(element.path("placeholder")) : chosen;
    return new BlockControl.SelectMenu(
        label.isEmpty() ? fallback(type) : label,
        type,
        element.path("action_id").asText(),
        MessageReader.all(element.path("options"), ControlReader::choice));
  }

  private static BlockControl.MenuOption choice(JsonNode option) {
    return new BlockControl.MenuOption(
        MessageReader.oneLine(option.path("text")), option.path("value").asText());
  }

  private static String fallback(String type) {
    return switch (type) {
      case "overflow" -> "…";
      case "datepicker" -> "Select a date";
      case "plain_text_input" -> "Type something";
      default -> "Select an item";
    };
  }
}
