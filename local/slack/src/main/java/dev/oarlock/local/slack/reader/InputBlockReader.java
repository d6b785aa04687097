package dev.oarlock.local.slack.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.message.BlockControl;
import dev.oarlock.local.slack.message.InputElement;
import dev.oarlock.local.slack.message.InputElement.Choices;
import dev.oarlock.local.slack.message.InputElement.OptionGroup;
import dev.oarlock.local.slack.message.MessageBlock;
import java.util.ArrayList;
import java.util.List;

/// Reads the fields of a form.
final class InputBlockReader {
  private InputBlockReader() {}

  static MessageBlock read(JsonNode block) {
    return new MessageBlock.Input(
        block.path("block_id").asText(),
        MessageReader.oneLine(block.path("label")),
        MessageReader.oneLine(block.path("hint")),
        block.path("optional").asBoolean(),
        entry(block.path("element")));
  }

  private static InputElement entry(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "static_select" -> pick(element, Choices.Kind.SELECT);
      case "multi_static_select" -> pick(element, Choices.Kind.MULTI_SELECT);
      case "radio_buttons" -> pick(element, Choices.Kind.RADIO_BUTTONS);
      case "checkboxes" -> pick(element, Choices.Kind.CHECKBOXES);
      case "users_select" -> pick(element, Choices.Kind.SELECT);
      case "external_select" -> new InputElement.TypeAhead(element.path("action_id").asText());
      case "datepicker" -> new InputElement.DatePicker(element.path("initial_date").asText());
      default ->
          new InputElement.Text(
              element.path("initial_value").asText(), element.path("multiline").asBoolean());
    };
  }

  private static InputElement pick(JsonNode element, Choices.Kind kind) {
    var groups = new ArrayList<OptionGroup>();
    if (element.has("options")) {
      groups.add(new OptionGroup("", choices(element)));
    }
    element
        .path("option_groups")
        .forEach(it ->
            groups.add(new OptionGroup(MessageReader.oneLine(it.path("label")), choices(it))));
    var chosen = new ArrayList<String>();
    element.path("initial_options").forEach(it -> chosen.add(it.path("value").asText()));
    if (element.has("initial_user")) {
      chosen.add(element.path("initial_user").asText());
    }
    if (element.has("initial_option")) {
      chosen.add(element.path("initial_option").path("value").asText());
    }
    return new Choices(kind, groups, chosen);
  }

  private static List<BlockControl.MenuOption> choices(JsonNode holder) {
    return MessageReader.all(
        holder.path("options"),
        it ->
            new BlockControl.MenuOption(
                MessageReader.oneLine(it.path("text")), it.path("value").asText()));
  }
}
