package dev.oarlock.local.slack.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.blocks.ViewCheck;
import dev.oarlock.local.slack.call.ApiCall;
import dev.oarlock.local.slack.call.ApiResponse;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.state.HomeTabs;
import dev.oarlock.local.slack.state.OpenModals;
import dev.oarlock.local.slack.state.TriggerIds;

/// `views.publish` puts up the Home tab of a person. `views.open`: a modal is checked, and opened
/// before the person whose command or click it is the answer to.
record ViewMethods(TriggerIds triggers, OpenModals modals, HomeTabs homes) {
  ApiResponse publish(ApiCall call) {
    var user = call.text("user_id");
    if (WorkspaceMember.withId(user).isEmpty()) {
      return ApiResponse.refused("user_not_found");
    }
    var view = call.arguments().path("view");
    var complaints = ViewCheck.homeComplaints(view);
    if (!complaints.isEmpty()) {
      return new ApiResponse.Refused("invalid_arguments", complaints);
    }
    homes.put(user, (ObjectNode) view);
    return new ApiResponse.Accepted(SlackJson.object().set("view", homes.of(user).orElseThrow()));
  }

  ApiResponse update(ApiCall call) {
    var modal = modals.find(call.text("view_id"));
    var view = call.arguments().path("view");
    var complaints = ViewCheck.complaints(view);
    if (!complaints.isEmpty()) {
      return new ApiResponse.Refused("invalid_arguments", complaints);
    }
    modal.ifPresent(open -> modals.update(open, (ObjectNode) view));
    return modal.isPresent()
        ? new ApiResponse.Accepted(SlackJson.object().set("view", view))
        : ApiResponse.refused("not_found");
  }

  ApiResponse open(ApiCall call) {
    var trigger = call.text("trigger_id");
    if (trigger.isEmpty()) {
      return ApiResponse.refused(
          "invalid_arguments", "missing required field: trigger_id [json-pointer:/trigger_id]");
    }
    var complaints = ViewCheck.complaints(call.arguments().path("view"));
    if (!complaints.isEmpty()) {
      return new ApiResponse.Refused("invalid_arguments", complaints);
    }
    return triggers
        .refusal(trigger)
        .<ApiResponse>map(ApiResponse::refused)
        .orElseGet(() -> opened(trigger, (ObjectNode) call.arguments().path("view")));
  }

  private ApiResponse opened(String trigger, ObjectNode view) {
    var modal = modals.open(triggers.redeem(trigger), trigger, view);
    return new ApiResponse.Accepted(SlackJson.object().set("view", modal.view()));
  }
}
