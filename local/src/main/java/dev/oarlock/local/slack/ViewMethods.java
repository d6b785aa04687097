package dev.oarlock.local.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.blocks.ViewCheck;

/// `views.open`: a modal is checked, and opened before the person whose command or click it is the
/// answer to.
record ViewMethods(Triggers triggers, Modals modals) {
  Answer open(Call call) {
    var trigger = call.text("trigger_id");
    if (trigger.isEmpty()) {
      return Answer.refused(
          "invalid_arguments", "missing required field: trigger_id [json-pointer:/trigger_id]");
    }
    var complaints = ViewCheck.complaints(call.arguments().path("view"));
    if (!complaints.isEmpty()) {
      return new Answer.Refused("invalid_arguments", complaints);
    }
    return triggers
        .refusal(trigger)
        .<Answer>map(Answer::refused)
        .orElseGet(() -> opened(trigger, (ObjectNode) call.arguments().path("view")));
  }

  private Answer opened(String trigger, ObjectNode view) {
    var modal = modals.open(triggers.exchange(trigger), trigger, view);
    return new Answer.Done(Json.object().set("view", modal.view()));
  }
}
