package dev.oarlock.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.slack.verify.SigningSecret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Consumer;

/// A recorded request of Slack's, and changes to it.
public final class RecordedSlackRequest {
  /// The secret of Slack's own documentation, with which the samples are signed.
  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  private final ObjectNode event;

  private RecordedSlackRequest(ObjectNode event) {
    this.event = event;
  }

  public static RecordedSlackRequest recorded(String name) {
    try {
      var file = Path.of("../../events/slack", name + ".json");
      return new RecordedSlackRequest((ObjectNode) JsonTree.parse(Files.readString(file)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// `/health` and what is typed behind it.
  public static RecordedSlackRequest health(String typed) {
    return recorded("health-command").typing(typed);
  }

  String body() {
    var bytes = Base64.getDecoder().decode(event.get("body").asText());
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// With a text replaced in its form, and signed again.
  public RecordedSlackRequest with(String what, String by) {
    return withBody(
        body()
            .replace(
                URLEncoder.encode(what, StandardCharsets.UTF_8),
                URLEncoder.encode(by, StandardCharsets.UTF_8)));
  }

  /// The command about something else.
  public RecordedSlackRequest typing(String text) {
    var typed = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return withBody(body().replaceFirst("&text=[^&]*", "&text=" + typed));
  }

  /// With its payload changed, and signed again.
  public RecordedSlackRequest with(Consumer<ObjectNode> change) {
    var encoded = body().substring("payload=".length());
    var payload = (ObjectNode) JsonTree.parse(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    change.accept(payload);
    return withBody(
        "payload=" + URLEncoder.encode(JsonTree.write(payload), StandardCharsets.UTF_8));
  }

  private RecordedSlackRequest withBody(String body) {
    var copy = event.deepCopy();
    copy.put("body", Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
    var headers = (ObjectNode) copy.get("headers");
    var second = headers.get("x-slack-request-timestamp").asText();
    var signature = new SigningSecret(SECRET).sign(second, body.getBytes(StandardCharsets.UTF_8));
    headers.put("x-slack-signature", signature);
    return new RecordedSlackRequest(copy);
  }

  /// The same, sent this long after it was recorded.
  public RecordedSlackRequest signedLater(Duration time) {
    var second = Long.parseLong(event.at("/headers/x-slack-request-timestamp").asText());
    var later = Long.toString(second + time.toSeconds());
    return withHeader("x-slack-request-timestamp", later).withBody(body());
  }

  /// The same with a header set or, with an empty value, left out; not signed again.
  RecordedSlackRequest withHeader(String name, String value) {
    var copy = event.deepCopy();
    var headers = (ObjectNode) copy.get("headers");
    if (value.isEmpty()) {
      headers.remove(name);
    } else {
      headers.put(name, value);
    }
    return new RecordedSlackRequest(copy);
  }

  /// The same with its body as text, as AWS sends what it does not take for binary.
  RecordedSlackRequest asText() {
    var copy = event.deepCopy();
    copy.put("body", body()).put("isBase64Encoded", false);
    return new RecordedSlackRequest(copy);
  }

  InputStream stream() {
    return new ByteArrayInputStream(JsonTree.write(event).getBytes(StandardCharsets.UTF_8));
  }
}
