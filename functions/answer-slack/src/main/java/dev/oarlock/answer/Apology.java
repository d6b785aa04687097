package dev.oarlock.answer;

import com.slack.api.util.json.GsonFactory;
import dev.oarlock.slack.view.TroubleView;

/// The answer when answering failed: to a command in words with a reference; to a click, whose
/// response body nobody sees, as an error that Slack marks at the button.
final class Apology {
  private Apology() {}

  static FunctionUrl.Response to(FunctionUrl.Request request) {
    if (!request.text().contains("command=%2F")) {
      return new FunctionUrl.Response(500, "");
    }
    var message = TroubleView.failed(request.id());
    return new FunctionUrl.Response(
        200, GsonFactory.createSnakeCase().toJson(Ephemeral.of(message)));
  }
}
