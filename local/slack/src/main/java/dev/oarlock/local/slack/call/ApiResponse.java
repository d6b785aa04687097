package dev.oarlock.local.slack.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.http.SlackJson;
import java.util.List;

/// What Slack's Web API says to a call.
public sealed interface ApiResponse {
  /// Done, with the fields besides `ok`.
  record Accepted(ObjectNode fields) implements ApiResponse {}

  /// Refused with one of Slack's error codes, and details for `response_metadata.messages`.
  record Refused(String error, List<String> details) implements ApiResponse {
    public Refused {
      details = List.copyOf(details);
    }
  }

  /// Too fast: HTTP 429 with `Retry-After`.
  record RateLimited(int seconds) implements ApiResponse {}

  static ApiResponse refused(String error, String... details) {
    return new Refused(error, List.of(details));
  }

  default int status() {
    return this instanceof RateLimited ? 429 : 200;
  }

  default ObjectNode body() {
    return switch (this) {
      case Accepted done -> SlackJson.object().put("ok", true).setAll(done.fields());
      case RateLimited _ -> SlackJson.object().put("ok", false).put("error", "ratelimited");
      case Refused refused -> refusal(refused);
    };
  }

  private static ObjectNode refusal(Refused refused) {
    var body = SlackJson.object().put("ok", false).put("error", refused.error());
    if (!refused.details().isEmpty()) {
      var errors = body.putArray("errors");
      var messages = body.putObject("response_metadata").putArray("messages");
      refused.details().forEach(errors::add);
      refused.details().forEach(detail -> messages.add("[ERROR] " + detail));
    }
    return body;
  }
}
