package dev.oarlock.local.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What Slack's Web API says to a call.
sealed interface Answer {
  /// Done, with the fields besides `ok`.
  record Done(ObjectNode fields) implements Answer {}

  /// Refused with one of Slack's error codes, and details for `response_metadata.messages`.
  record Refused(String error, List<String> details) implements Answer {
    public Refused {
      details = List.copyOf(details);
    }
  }

  /// Too fast: HTTP 429 with `Retry-After`.
  record TooFast(int seconds) implements Answer {}

  static Answer refused(String error, String... details) {
    return new Refused(error, List.of(details));
  }

  default int status() {
    return this instanceof TooFast ? 429 : 200;
  }

  default ObjectNode body() {
    return switch (this) {
      case Done done -> Json.object().put("ok", true).setAll(done.fields());
      case TooFast _ -> Json.object().put("ok", false).put("error", "ratelimited");
      case Refused refused -> refusal(refused);
    };
  }

  private static ObjectNode refusal(Refused refused) {
    var body = Json.object().put("ok", false).put("error", refused.error());
    if (!refused.details().isEmpty()) {
      var errors = body.putArray("errors");
      var messages = body.putObject("response_metadata").putArray("messages");
      refused.details().forEach(errors::add);
      refused.details().forEach(detail -> messages.add("[ERROR] " + detail));
    }
    return body;
  }
}
