package dev.oarlock.bench.fuzz;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.oarlock.bench.pipeline.SignedCommands;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.slack.form.ModalForm.Kind;
import java.util.Arrays;
import java.util.List;

/// Each of our forms as Slack sends it when somebody of our workspace has filled it in rightly.
final class FormInputs {
  private FormInputs() {}

  static List<String> all() {
    return Arrays.stream(Kind.values()).map(FormInputs::of).toList();
  }

  /// What a person or a version of ours may have made wrong of a form; all else is Slack's.
  private static String of(Kind kind) {
    return kind.callback() + "\ngood|0\n{" + values(kind) + "}";
  }

  /// Each has a number of its own, for the same form is sent once.
  static String payload(String input, int number) {
    var parts = input.split("\n", 3);
    var callback = StrictJson.write(new TextNode(parts[0]));
    var about = StrictJson.write(new TextNode(parts.length > 1 ? parts[1] : ""));
    return """
    {"type": "view_submission", "api_app_id": "A0", "token": "x",
     "team": {"id": "%1$s", "domain": "bench"},
     "user": {"id": "%2$s", "username": "bench", "name": "bench", "team_id": "%1$s"},
     "view": {"type": "modal", "id": "V%3$d", "team_id": "%1$s", "callback_id": %4$s,
      "private_metadata": %5$s, "state": {"values": %6$s}}}
    """
        .formatted(
            SignedCommands.TEAM,
            SignedCommands.USER,
            number,
            callback,
            about,
            parts.length > 2 ? parts[2] : "null");
  }

  private static String values(Kind kind) {
    return switch (kind) {
      case OVERRIDE ->
          String.join(
              ",",
              text("score", "88"),
              selected("band", "green"),
              selected("reason", "renewal-agreed"),
              "\"until\": {\"until\": {\"type\": \"datepicker\", \"selected_date\":"
                  + " \"2026-12-24\"}}",
              text("note", "as of last week"));
      case PULSE ->
          String.join(
              ",",
              selected("pulse", "2"),
              """
              "reasons": {"reasons": {"type": "multi_static_select",
                "selected_options": [{"value": "low-adoption"}, {"value": "competitor"}]}}\
              """,
              text("note", "they said so"),
              text("days", "90"));
      case PLAY -> selected("play", "adoption-sprint");
      case LINK_IDENTITY -> selected("account", "acme");
      case NEW_CUSTOMER -> text("name", "Acme Ltd");
      case FORECAST ->
          String.join(",", text("probability", "30%"), text("amount", "120.50"), text("note", "x"));
      case DECISION ->
          String.join(
              ",",
              selected("choice", "own"),
              text("probability", "25"),
              text("amount", "1,000"),
              text("note", "x"));
      case REASON -> String.join(",", selected("reason", "missing-feature"), text("note", "x"));
      case REVIEW ->
          String.join(
              ",",
              """
              "signs": {"signs": {"type": "multi_static_select",
                "selected_options": [{"value": "usage-collapsed"}]}}\
              """,
              text("finding", "x"),
              text("interview", "x"));
      case SNOOZE -> String.join(",", selected("until", "7"), text("note", "back on Monday"));
      case HAND_OVER ->
          String.join(
              ",",
              "\"to\": {\"to\": {\"type\": \"users_select\", \"selected_user\": \"U0G9QF9C6\"}}",
              text("note", "she knows their CFO"));
      case ESCALATION ->
          String.join(
              ",",
              "\"sponsor\": {\"sponsor\": {\"type\": \"users_select\", \"selected_user\":"
                  + " \"U0G9QF9C6\"}}",
              selected("level", "urgent"),
              selected("cadence", "2"),
              text("note", "their CTO calls"));
      case ASSIST -> String.join(",", text("teams", "Support"), text("text", "overnight"));
      case RESOLVE -> text("note", "they renewed by phone");
      case START -> String.join(",", selected("account", "good"), selected("what", "meeting"));
      case MESSAGE -> String.join(",", selected("account", "good"), text("note", "x"));
      case FIND -> selected("account", "good");
      case NOTE -> text("note", "their CFO left");
      case MEETING -> String.join(",", selected("kind", "QBR"), text("day", "2026-11-20"));
      case CONTACT ->
          String.join(
              ",",
              selected("role", "SPONSOR"),
              selected("movement", "LEFT"),
              text("contact", "c-17"));
      case MEASURE ->
          String.join(",", text("measure", "x"), text("value", "12.5"), text("target", "20"));
    };
  }

  private static String text(String field, String value) {
    return """
    "%1$s": {"%1$s": {"type": "plain_text_input", "value": "%2$s"}}\
    """
        .formatted(field, value);
  }

  private static String selected(String field, String value) {
    return """
    "%1$s": {"%1$s": {"type": "static_select", "selected_option":
      {"text": {"type": "plain_text", "text": "%2$s"}, "value": "%2$s"}}}\
    """
        .formatted(field, value);
  }
}
