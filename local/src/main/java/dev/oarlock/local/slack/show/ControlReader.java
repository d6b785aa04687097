package dev.oarlock.local.slack.show;

import com.fasterxml.jackson.databind.JsonNode;

/// Reads the interactive elements of a block.
final class ControlReader {
  private ControlReader() {}

  static Control read(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "button" -> button(element);
      case "image" ->
          new Control.Image(element.path("image_url").asText(), element.path("alt_text").asText());
      default -> menu(element);
    };
  }

  private static Control button(JsonNode element) {
    return new Control.Button(
        MessageReader.oneLine(element.path("text")),
        element.path("style").asText(),
        element.path("action_id").asText(),
        element.path("value").asText(),
        element.path("url").asText());
  }

  private static Control menu(JsonNode element) {
    var type = element.path("type").asText();
    var chosen = MessageReader.oneLine(element.path("initial_option").path("text"));
    var label = chosen.isEmpty() ? MessageReader.oneLine(element.path("placeholder")) : chosen;
    return new Control.Menu(
        label.isEmpty() ? fallback(type) : label,
        type,
        element.path("action_id").asText(),
        MessageReader.all(element.path("options"), ControlReader::choice));
  }

  private static Control.Choice choice(JsonNode option) {
    return new Control.Choice(
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
