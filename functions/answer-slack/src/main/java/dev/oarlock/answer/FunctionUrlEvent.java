package dev.oarlock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// HTTP as a Lambda function URL wraps it (payload version 2.0).
final class FunctionUrlEvent {
  private FunctionUrlEvent() {}

  /// A request: header names in lower case, the body's bytes as they were sent, and the id by which
  /// AWS knows it.
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Request(
      String path, String query, Map<String, List<String>> headers, byte[] body, String id) {
    private static final Pattern CERTIFICATE_CHECK = Pattern.compile("(?:^|&)ssl_check=1(?:&|$)");

    static Request of(JsonNode event) {
      return new Request(
          event.path("rawPath").asText("/"),
          event.path("rawQueryString").asText(""),
          headers(event.path("headers")),
          body(event),
          event.path("requestContext").path("requestId").asText("unknown"));
    }

    /// Slack's form bodies come base64-encoded, because AWS takes forms for binary.
    private static byte[] body(JsonNode event) {
      var body = event.path("body").asText("");
      return event.path("isBase64Encoded").asBoolean()
          ? Base64.getDecoder().decode(body)
          : body.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> headers(JsonNode node) {
      var headers = new TreeMap<String, List<String>>();
      for (var header : node.properties()) {
        var name = header.getKey().toLowerCase(Locale.ROOT);
        headers.computeIfAbsent(name, _ -> new ArrayList<>()).add(header.getValue().asText());
      }
      return headers;
    }

    Optional<String> header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /// Slack asks so now and then whether the address has a valid certificate, unsigned, and shows
    /// the command as broken where it has no answer.
    boolean checksCertificate() {
      return CERTIFICATE_CHECK.matcher(query).find() || CERTIFICATE_CHECK.matcher(text()).find();
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /// A response with a body of JSON, or with an empty one.
  record Response(int status, String body) {
    byte[] toBytes() {
      var event = JsonTree.object().put("statusCode", status).put("isBase64Encoded", false);
      event.putObject("headers").put("content-type", "application/json; charset=utf-8");
      return JsonTree.writeBytes(event.put("body", body));
    }
  }
}
