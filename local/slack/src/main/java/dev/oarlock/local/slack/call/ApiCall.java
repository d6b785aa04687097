package dev.oarlock.local.slack.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.http.FormFields;
import dev.oarlock.local.slack.http.SlackJson;
import java.util.Set;

/// One call of a Web API method.
///
/// @param method such as `chat.postMessage`
/// @param token from the header `Authorization` or the argument `token`; empty when missing
/// @param arguments all other arguments; JSON inside form fields is parsed
public record ApiCall(String method, String token, ObjectNode arguments) {
  private static final Set<String> JSON_FIELDS =
      Set.of("blocks", "attachments", "metadata", "view");

  static ApiCall ofJson(String method, String bearer, String body) {
    var json = body.isBlank() ? SlackJson.object() : SlackJson.read(body);
    if (!(json instanceof ObjectNode arguments)) {
      throw new IllegalArgumentException("not a JSON object");
    }
    return new ApiCall(method, bearer, arguments).withTokenApart();
  }

  static ApiCall ofForm(String method, String bearer, FormFields form) {
    var arguments = SlackJson.object();
    form.fields().forEach((name, value) -> arguments.set(name, parsed(name, value)));
    return new ApiCall(method, bearer, arguments).withTokenApart();
  }

  public String text(String argument) {
    return arguments.path(argument).asText("");
  }

  private ApiCall withTokenApart() {
    var others = arguments.deepCopy();
    var inBody = others.remove("token");
    return new ApiCall(method, token.isEmpty() && inBody != null ? inBody.asText() : token, others);
  }

  /// The value of a form field; what should be JSON and is not stays text, and is refused later.
  private static JsonNode parsed(String name, String value) {
    if (JSON_FIELDS.contains(name)) {
      try {
        return SlackJson.read(value);
      } catch (IllegalArgumentException notJson) {
        return SlackJson.object().textNode(value);
      }
    }
    return value.equals("true") || value.equals("false")
        ? SlackJson.object().booleanNode(value.equals("true"))
        : SlackJson.object().textNode(value);
  }
}
