package dev.oarlock.local.slack.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.http.SlackJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody filled into a modal, as Slack sends it: an object for each element, holding whole
/// options where something was chosen.
///
/// @param fieldValues by block, the words or the values of the options
record ModalSubmission(JsonNode view, Map<String, List<String>> fieldValues) {
  static ModalSubmission read(JsonNode view, JsonNode values) {
    var filled = new LinkedHashMap<String, List<String>>();
    for (var field : values.properties()) {
      var words = new ArrayList<String>();
      field.getValue().forEach(word -> words.add(word.asText()));
      words.removeIf(String::isBlank);
      filled.put(field.getKey(), List.copyOf(words));
    }
    return new ModalSubmission(view, filled);
  }

  /// What Slack itself tells at a field before it asks the app.
  Map<String, String> fieldErrors() {
    var complaints = new LinkedHashMap<String, String>();
    for (var block : inputs()) {
      fieldError(block).ifPresent(it -> complaints.put(id(block), it));
    }
    return complaints;
  }

  private Optional<String> fieldError(JsonNode block) {
    var words = valuesOf(block);
    var most = block.path("element").path("max_selected_items").asInt(Integer.MAX_VALUE);
    var longest = block.path("element").path("max_length").asInt(3000);
    if (words.isEmpty()) {
      return block.path("optional").asBoolean()
          ? Optional.empty()
          : Optional.of("Please complete this required field.");
    }
    if (words.size() > most) {
      return Optional.of("You can select up to " + most + " items.");
    }
    return words.stream().anyMatch(it -> it.length() > longest)
        ? Optional.of("Please enter no more than " + longest + " characters.")
        : Optional.empty();
  }

  /// The view with its state.
  ObjectNode viewWithState() {
    var submitted = (ObjectNode) view.deepCopy();
    var values = submitted.putObject("state").putObject("values");
    for (var block : inputs()) {
      var element = block.path("element");
      values.putObject(id(block)).set(element.path("action_id").asText(), value(block, element));
    }
    return submitted;
  }

  List<JsonNode> inputs() {
    var inputs = new ArrayList<JsonNode>();
    for (var block : view.path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        inputs.add(block);
      }
    }
    return inputs;
  }

  private static String id(JsonNode block) {
    return block.path("block_id").asText();
  }

  private List<String> valuesOf(JsonNode block) {
    return fieldValues.getOrDefault(id(block), List.of());
  }

  private ObjectNode value(JsonNode block, JsonNode element) {
    var words = valuesOf(block);
    var type = element.path("type").asText();
    var value = SlackJson.object().put("type", type);
    return switch (type) {
      case "static_select", "radio_buttons" ->
          value.set("selected_option", words.isEmpty() ? null : option(element, words.getFirst()));
      case "external_select" ->
          value.set("selected_option", words.isEmpty() ? null : offered(words.getFirst()));
      case "multi_static_select", "checkboxes" -> {
        var chosen = value.putArray("selected_options");
        words.forEach(word -> chosen.add(option(element, word)));
        yield value;
      }
      case "datepicker" -> value.put("selected_date", words.isEmpty() ? null : words.getFirst());
      case "users_select" -> value.put("selected_user", words.isEmpty() ? null : words.getFirst());
      default -> value.put("value", words.isEmpty() ? null : words.getFirst());
    };
  }

  /// One of those that the app itself named.
  private static JsonNode offered(String value) {
    var option = SlackJson.object().put("value", value);
    option.putObject("text").put("type", "plain_text").put("text", value).put("emoji", false);
    return option;
  }

  private static JsonNode option(JsonNode element, String value) {
    var options = new ArrayList<JsonNode>();
    element.path("options").forEach(options::add);
    element.path("option_groups").forEach(it -> it.path("options").forEach(options::add));
    return options.stream()
        .filter(option -> option.path("value").asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such option: " + value));
  }
}
