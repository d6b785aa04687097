package dev.oarlock.answer;

import com.slack.api.util.json.GsonFactory;
import dev.oarlock.answer.response.EphemeralResponse;
import dev.oarlock.slack.view.help.ErrorView;

/// The answer when answering failed: to a command a message with a reference; to a click, whose
/// response body nobody sees, an error that Slack marks at the button.
final class ErrorResponse {
  private ErrorResponse() {}

  static FunctionUrlEvent.Response to(FunctionUrlEvent.Request request) {
    if (!request.text().contains("command=%2F")) {
      return new FunctionUrlEvent.Response(500, "");
    }
    var message = ErrorView.failed(request.id());
    return new FunctionUrlEvent.Response(
        200, GsonFactory.createSnakeCase().toJson(EphemeralResponse.of(message)));
  }
}
