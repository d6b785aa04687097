package dev.oarlock.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A request as a function URL hands it over: header names in lower case, the body's bytes as they
/// were sent, and the id by which AWS knows it.
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record WebhookRequest(
    String method, String uri, Map<String, String> headers, byte[] body, String id) {
  WebhookRequest {
    headers = Map.copyOf(headers);
  }

  static WebhookRequest of(JsonNode event) {
    var context = event.path("requestContext");
    return new WebhookRequest(
        context.path("http").path("method").asText(""),
        uri(event),
        headers(event.path("headers")),
        body(event),
        context.path("requestId").asText("unknown"));
  }

  /// As the sender called it: some sign it.
  private static String uri(JsonNode event) {
    var query = event.path("rawQueryString").asText("");
    return "https://"
        + event.path("headers").path("host").asText("")
        + event.path("rawPath").asText("/")
        + (query.isEmpty() ? "" : "?" + query);
  }

  private static Map<String, String> headers(JsonNode node) {
    var headers = new HashMap<String, String>();
    node.properties()
        .forEach(it -> headers.put(it.getKey().toLowerCase(Locale.ROOT), it.getValue().asText()));
    return headers;
  }

  private static byte[] body(JsonNode event) {
    var body = event.path("body").asText("");
    return event.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  /// The last part of the path says who sends.
  String sender() {
    var path = uri.replaceFirst("\\?.*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).filter(it -> !it.isBlank());
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
