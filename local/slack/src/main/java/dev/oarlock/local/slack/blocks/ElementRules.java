package dev.oarlock.local.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The elements inside blocks: buttons, menus, pickers, inputs and images, with Slack's limits.
final class ElementRules {
  static final ObjectRule IMAGE =
      ObjectRule.empty()
          .required("alt_text", JsonRule.string(1, 2000))
          .optional("image_url", TextRules.URL)
          .optional("slack_file", JsonRule.anything())
          .anyOf("image_url", "slack_file");

  static final ObjectRule BUTTON =
      ObjectRule.action()
          .required("text", TextRules.plain(75))
          .optional("value", JsonRule.string(0, 2000))
          .optional("url", TextRules.URL)
          .optional("style", JsonRule.enumValue("primary", "danger"))
          .optional("accessibility_label", JsonRule.string(0, 75));

  private static final ObjectRule FOCUSABLE =
      ObjectRule.action().optional("focus_on_load", JsonRule.bool());
  private static final ObjectRule PICKER = FOCUSABLE.optional("placeholder", TextRules.plain(150));
  private static final JsonRule UP_TO_TEN_OPTIONS = JsonRule.list(1, 10, TextRules.OPTION);
  private static final JsonRule CHECKBOXES =
      FOCUSABLE
          .required("options", UP_TO_TEN_OPTIONS)
          .optional("initial_options", UP_TO_TEN_OPTIONS)
          .and(ElementRules::checkChosen);
  private static final JsonRule RADIO_BUTTONS =
      FOCUSABLE
          .required("options", UP_TO_TEN_OPTIONS)
          .optional("initial_option", TextRules.OPTION)
          .and(ElementRules::checkChosen);
  private static final ObjectRule SELECT =
      PICKER
          .optional("options", JsonRule.list(1, 100, TextRules.PLAIN_OPTION))
          .optional("option_groups", JsonRule.list(1, 100, TextRules.OPTION_GROUP))
          .anyOf("options", "option_groups");
  private static final ObjectRule INPUT =
      PICKER
          .optional("initial_value", JsonRule.string(0, 3000))
          .optional("dispatch_action_config", JsonRule.anything());
  private static final ObjectRule TEXT =
      INPUT
          .optional("multiline", JsonRule.bool())
          .optional("min_length", JsonRule.number(0, 3000))
          .optional("max_length", JsonRule.number(1, 3000));
  private static final ObjectRule NUMBER =
      INPUT
          .required("is_decimal_allowed", JsonRule.bool())
          .optional("min_value", JsonRule.string(1, 50))
          .optional("max_value", JsonRule.string(1, 50));

  private static final TypedObjectRule ALL =
      TypedObjectRule.none()
          .and("image", IMAGE)
          .and("button", BUTTON)
          .and(
              "overflow",
              ObjectRule.action().required("options", JsonRule.list(1, 5, TextRules.OPTION)))
          .and("checkboxes", CHECKBOXES)
          .and("radio_buttons", RADIO_BUTTONS)
          .and(
              "static_select",
              SELECT
                  .optional("initial_option", TextRules.PLAIN_OPTION)
                  .and(ElementRules::checkChosen))
          .and(
              "multi_static_select",
              multi(SELECT)
                  .optional("initial_options", JsonRule.list(1, 100, TextRules.PLAIN_OPTION))
                  .and(ElementRules::checkChosen))
          .and("external_select", PICKER.optional("min_query_length", JsonRule.number()))
          .and("users_select", PICKER.optional("initial_user", JsonRule.string(1, 50)))
          .and("multi_users_select", multi(PICKER).optional("initial_users", JsonRule.anything()))
          .and("conversations_select", conversations())
          .and("channels_select", PICKER.optional("initial_channel", JsonRule.string(1, 50)))
          .and("datepicker", PICKER.optional("initial_date", JsonRule.string(10, 10)))
          .and("timepicker", PICKER.optional("initial_time", JsonRule.string(5, 5)))
          .and("datetimepicker", FOCUSABLE.optional("initial_date_time", JsonRule.number()))
          .and("plain_text_input", TEXT)
          .and("email_text_input", INPUT)
          .and("url_text_input", INPUT)
          .and("number_input", NUMBER);

  private static final TypedObjectRule CHOICES =
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

  static final TypedObjectRule IN_ACTIONS =
      CHOICES.and(ALL.only("button", "overflow", "datetimepicker"));
  static final TypedObjectRule IN_SECTION = CHOICES.and(ALL.only("button", "overflow", "image"));
  static final TypedObjectRule IN_INPUT =
      CHOICES.and(
          ALL.only(
              "datetimepicker",
              "plain_text_input",
              "email_text_input",
              "url_text_input",
              "number_input"));

  private ElementRules() {}

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
          JsonRule.complaint("initial option is not one of the options", at + "/initial_option"));
    }
  }

  private static ObjectRule multi(ObjectRule single) {
    return single.optional("max_selected_items", JsonRule.number());
  }

  private static ObjectRule conversations() {
    return PICKER
        .optional("initial_conversation", JsonRule.string(1, 50))
        .optional("default_to_current_conversation", JsonRule.bool())
        .optional("response_url_enabled", JsonRule.bool())
        .optional("filter", JsonRule.anything());
  }
}
