package dev.oarlock.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A request as a function URL hands it over, once AWS has verified its signature: `caller` is the
/// ARN of whoever signed it.
record ApiRequest(
    String method,
    List<String> path,
    Map<String, String> query,
    Optional<String> caller,
    Optional<String> knownTag,
    String id) {
  ApiRequest {
    path = List.copyOf(path);
    query = Map.copyOf(query);
  }

  static ApiRequest of(JsonNode event) {
    var context = event.path("requestContext");
    return new ApiRequest(
        context.path("http").path("method").asText("GET"),
        path(event.path("rawPath").asText("/")),
        query(event.path("rawQueryString").asText("")),
        text(context.path("authorizer").path("iam").path("userArn")),
        text(event.path("headers").path("if-none-match")),
        context.path("requestId").asText("unknown"));
  }

  Optional<String> asked(String name) {
    return Optional.ofNullable(query.get(name)).filter(it -> !it.isBlank());
  }

  /// A number from 1 to the most; an [IllegalArgumentException] says what it may be.
  int number(String name, int otherwise, int most) {
    return asked(name)
        .map(typed -> {
          if (!typed.matches("[0-9]{1,6}") || !isWithin(Integer.parseInt(typed), most)) {
            throw new IllegalArgumentException(name + " is a number from 1 to " + most);
          }
          return Integer.parseInt(typed);
        })
        .orElse(otherwise);
  }

  private static boolean isWithin(int number, int most) {
    return number >= 1 && number <= most;
  }

  private static List<String> path(String raw) {
    return Stream.of(raw.split("/", -1))
        .filter(it -> !it.isEmpty())
        .map(ApiRequest::decoded)
        .toList();
  }

  private static Map<String, String> query(String raw) {
    var query = new HashMap<String, String>();
    for (var part : raw.split("&", -1)) {
      var pair = part.split("=", 2);
      query.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.ofNullable(node.textValue()).filter(it -> !it.isEmpty());
  }
}
