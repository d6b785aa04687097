package dev.oarlock.local.slack.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.blocks.ViewCheck;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.state.OpenModal;
import dev.oarlock.local.slack.state.OpenModals;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// Carries a filled-in modal to the app, and does with it what the app answers.
public record SubmissionSender(OpenModals modals, AppEndpoint app) {
  private static final String CONNECTION_ERROR = "We had some trouble connecting. Try again?";

  /// By block, what is wrong with its field; under the empty name what is wrong with the whole.
  public Map<String, String> submit(ChannelMember speaker, OpenModal modal, JsonNode values) {
    var submission = ModalSubmission.read(modal.view(), values);
    var complaints = submission.fieldErrors();
    if (!complaints.isEmpty()) {
      return complaints;
    }
    try {
      var answer = app.send(speaker.submission(submission.viewWithState()));
      return answered(modal, submission, answer);
    } catch (IOException e) {
      return connectionError(e.toString());
    }
  }

  private Map<String, String> answered(
      OpenModal modal, ModalSubmission submission, HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      return connectionError("http_" + answer.statusCode());
    }
    var said = answer.body().isBlank() ? SlackJson.object() : SlackJson.read(answer.body());
    return switch (said.path("response_action").asText()) {
      case "", "clear" -> {
        modals.close(modal.id());
        yield Map.of();
      }
      case "errors" -> errors(submission, said.path("errors"));
      case "update" -> update(modal, said.path("view"));
      default ->
          connectionError("unknown response_action: " + said.path("response_action").asText());
    };
  }

  /// Slack takes errors only at fields.
  private static Map<String, String> errors(ModalSubmission submission, JsonNode said) {
    var fields = new HashSet<String>();
    submission.inputs().forEach(it -> fields.add(it.path("block_id").asText()));
    var errors = new LinkedHashMap<String, String>();
    said.properties().forEach(it -> errors.put(it.getKey(), it.getValue().asText()));
    return errors.isEmpty() || !fields.containsAll(errors.keySet())
        ? connectionError("errors at what is no field: " + errors.keySet())
        : errors;
  }

  private Map<String, String> update(OpenModal modal, JsonNode view) {
    var complaints = ViewCheck.complaints(view);
    if (!complaints.isEmpty()) {
      return connectionError(String.join("; ", complaints));
    }
    modals.update(modal, (ObjectNode) view);
    return Map.of();
  }

  private static Map<String, String> connectionError(String why) {
    return Map.of("", CONNECTION_ERROR + " (" + why + ")");
  }
}
