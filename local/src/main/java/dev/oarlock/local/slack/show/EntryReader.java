package dev.oarlock.local.slack.show;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.show.Entry.Group;
import dev.oarlock.local.slack.show.Entry.Pick;
import java.util.ArrayList;
import java.util.List;

/// Reads the fields of a form.
final class EntryReader {
  private EntryReader() {}

  static Shown read(JsonNode block) {
    return new Shown.Input(
        block.path("block_id").asText(),
        MessageReader.oneLine(block.path("label")),
        MessageReader.oneLine(block.path("hint")),
        block.path("optional").asBoolean(),
        entry(block.path("element")));
  }

  private static Entry entry(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "static_select" -> pick(element, Pick.Kind.LIST);
      case "multi_static_select" -> pick(element, Pick.Kind.LONG_LIST);
      case "radio_buttons" -> pick(element, Pick.Kind.RADIOS);
      case "checkboxes" -> pick(element, Pick.Kind.TICKS);
      case "datepicker" -> new Entry.Day(element.path("initial_date").asText());
      default ->
          new Entry.Text(
              element.path("initial_value").asText(), element.path("multiline").asBoolean());
    };
  }

  private static Entry pick(JsonNode element, Pick.Kind kind) {
    var groups = new ArrayList<Group>();
    if (element.has("options")) {
      groups.add(new Group("", choices(element)));
    }
    element
        .path("option_groups")
        .forEach(it -> groups.add(new Group(MessageReader.oneLine(it.path("label")), choices(it))));
    var chosen = new ArrayList<String>();
    element.path("initial_options").forEach(it -> chosen.add(it.path("value").asText()));
    if (element.has("initial_option")) {
      chosen.add(element.path("initial_option").path("value").asText());
    }
    return new Pick(kind, groups, chosen);
  }

  private static List<Control.Choice> choices(JsonNode holder) {
    return MessageReader.all(
        holder.path("options"),
        it ->
            new Control.Choice(MessageReader.oneLine(it.path("text")), it.path("value").asText()));
  }
}
