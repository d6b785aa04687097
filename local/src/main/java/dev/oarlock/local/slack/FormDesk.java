package dev.oarlock.local.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.blocks.ViewCheck;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// Carries a filled-in modal to the app, and does with it what the app answers.
record FormDesk(Modals modals, AppEndpoint app) {
  private static final String TROUBLE = "We had some trouble connecting. Try again?";

  /// By block, what is wrong with its field; under the empty name what is wrong with the whole.
  Map<String, String> submit(Speaker speaker, OpenModal modal, JsonNode values) {
    var submission = Submission.read(modal.view(), values);
    var complaints = submission.complaints();
    if (!complaints.isEmpty()) {
      return complaints;
    }
    try {
      var answer = app.send(speaker.submission(submission.submitted()));
      return answered(modal, submission, answer);
    } catch (IOException e) {
      return trouble(e.toString());
    }
  }

  private Map<String, String> answered(
      OpenModal modal, Submission submission, HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      return trouble("http_" + answer.statusCode());
    }
    var said = answer.body().isBlank() ? Json.object() : Json.read(answer.body());
    return switch (said.path("response_action").asText()) {
      case "", "clear" -> {
        modals.close(modal.id());
        yield Map.of();
      }
      case "errors" -> errors(submission, said.path("errors"));
      case "update" -> update(modal, said.path("view"));
      default -> trouble("unknown response_action: " + said.path("response_action").asText());
    };
  }

  /// Slack takes errors only at fields.
  private static Map<String, String> errors(Submission submission, JsonNode said) {
    var fields = new HashSet<String>();
    submission.inputs().forEach(it -> fields.add(it.path("block_id").asText()));
    var errors = new LinkedHashMap<String, String>();
    said.properties().forEach(it -> errors.put(it.getKey(), it.getValue().asText()));
    return errors.isEmpty() || !fields.containsAll(errors.keySet())
        ? trouble("errors at what is no field: " + errors.keySet())
        : errors;
  }

  private Map<String, String> update(OpenModal modal, JsonNode view) {
    var complaints = ViewCheck.complaints(view);
    if (!complaints.isEmpty()) {
      return trouble(String.join("; ", complaints));
    }
    modals.update(modal, (ObjectNode) view);
    return Map.of();
  }

  private static Map<String, String> trouble(String why) {
    return Map.of("", TROUBLE + " (" + why + ")");
  }
}
