package dev.oarlock.local.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The elements inside blocks: buttons, menus, pickers, inputs and images, with Slack's limits.
final class Elements {
  static final Shape IMAGE =
      Shape.empty()
          .must("alt_text", Rule.string(1, 2000))
          .may("image_url", Texts.URL)
          .may("slack_file", Rule.anything())
          .either("image_url", "slack_file");

  static final Shape BUTTON =
      Shape.action()
          .must("text", Texts.plain(75))
          .may("value", Rule.string(0, 2000))
          .may("url", Texts.URL)
          .may("style", Rule.word("primary", "danger"))
          .may("accessibility_label", Rule.string(0, 75));

  private static final Shape FOCUSABLE = Shape.action().may("focus_on_load", Rule.flag());
  private static final Shape PICKER = FOCUSABLE.may("placeholder", Texts.plain(150));
  private static final Rule FEW = Rule.list(1, 10, Texts.OPTION);
  private static final Rule TICKS =
      FOCUSABLE.must("options", FEW).may("initial_options", FEW).and(Elements::checkChosen);
  private static final Rule RADIOS =
      FOCUSABLE.must("options", FEW).may("initial_option", Texts.OPTION).and(Elements::checkChosen);
  private static final Shape SELECT =
      PICKER
          .may("options", Rule.list(1, 100, Texts.PLAIN_OPTION))
          .may("option_groups", Rule.list(1, 100, Texts.OPTION_GROUP))
          .either("options", "option_groups");
  private static final Shape INPUT =
      PICKER
          .may("initial_value", Rule.string(0, 3000))
          .may("dispatch_action_config", Rule.anything());
  private static final Shape TEXT =
      INPUT
          .may("multiline", Rule.flag())
          .may("min_length", Rule.number(0, 3000))
          .may("max_length", Rule.number(1, 3000));
  private static final Shape NUMBER =
      INPUT
          .must("is_decimal_allowed", Rule.flag())
          .may("min_value", Rule.string(1, 50))
          .may("max_value", Rule.string(1, 50));

  private static final Kinds ALL =
      Kinds.none()
          .and("image", IMAGE)
          .and("button", BUTTON)
          .and("overflow", Shape.action().must("options", Rule.list(1, 5, Texts.OPTION)))
          .and("checkboxes", TICKS)
          .and("radio_buttons", RADIOS)
          .and(
              "static_select",
              SELECT.may("initial_option", Texts.PLAIN_OPTION).and(Elements::checkChosen))
          .and(
              "multi_static_select",
              multi(SELECT)
                  .may("initial_options", Rule.list(1, 100, Texts.PLAIN_OPTION))
                  .and(Elements::checkChosen))
          .and("external_select", PICKER.may("min_query_length", Rule.number()))
          .and("users_select", PICKER.may("initial_user", Rule.string(1, 50)))
          .and("multi_users_select", multi(PICKER).may("initial_users", Rule.anything()))
          .and("conversations_select", conversations())
          .and("channels_select", PICKER.may("initial_channel", Rule.string(1, 50)))
          .and("datepicker", PICKER.may("initial_date", Rule.string(10, 10)))
          .and("timepicker", PICKER.may("initial_time", Rule.string(5, 5)))
          .and("datetimepicker", FOCUSABLE.may("initial_date_time", Rule.number()))
          .and("plain_text_input", TEXT)
          .and("email_text_input", INPUT)
          .and("url_text_input", INPUT)
          .and("number_input", NUMBER);

  private static final Kinds CHOICES =
      ALL.only(
          "checkboxes",
          "radio_buttons",
          "static_select",
          "multi_static_select",
          "external_select",
          "users_select",
          "multi_users_select",
          "conversations_select",
          "channels_select",
          "datepicker",
          "timepicker");

  static final Kinds IN_ACTIONS = CHOICES.and(ALL.only("button", "overflow", "datetimepicker"));
  static final Kinds IN_SECTION = CHOICES.and(ALL.only("button", "overflow", "image"));
  static final Kinds IN_INPUT =
      CHOICES.and(
          ALL.only(
              "datetimepicker",
              "plain_text_input",
              "email_text_input",
              "url_text_input",
              "number_input"));

  private Elements() {}

  /// What is chosen at the start is one of the options, word for word.
  private static void checkChosen(JsonNode element, String at, List<String> complaints) {
    var options = new HashSet<JsonNode>();
    element.path("options").forEach(options::add);
    element.path("option_groups").forEach(it -> it.path("options").forEach(options::add));
    var chosen = new ArrayList<JsonNode>();
    element.path("initial_options").forEach(chosen::add);
    if (element.has("initial_option")) {
      chosen.add(element.path("initial_option"));
    }
    if (!options.containsAll(chosen)) {
      complaints.add(
          Rule.complaint("initial option is not one of the options", at + "/initial_option"));
    }
  }

  private static Shape multi(Shape single) {
    return single.may("max_selected_items", Rule.number());
  }

  private static Shape conversations() {
    return PICKER
        .may("initial_conversation", Rule.string(1, 50))
        .may("default_to_current_conversation", Rule.flag())
        .may("response_url_enabled", Rule.flag())
        .may("filter", Rule.anything());
  }
}
