package dev.oarlock.local.cloud.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import dev.oarlock.local.cloud.function.FunctionException;
import dev.oarlock.local.cloud.function.FunctionRuntime;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A function's own URL: payload format 2.0 in, status, headers and body out. A failing function is
/// a 502, as on Lambda.
public final class FunctionUrlHandler implements HttpHandler {
  private static final String TEXT = "^(text/.*|application/(json|javascript|xml)).*";
  private final String function;
  private final FunctionRuntime functions;
  private final Clock clock;
  private final Optional<IamStandIn> iam;

  /// Invokes this function for anybody.
  public FunctionUrlHandler(String function, FunctionRuntime functions, Clock clock) {
    this(function, functions, clock, Optional.empty());
  }

  /// Invokes it for whom IAM would let in, where it is asked.
  public FunctionUrlHandler(
      String function, FunctionRuntime functions, Clock clock, Optional<IamStandIn> iam) {
    this.function = function;
    this.functions = functions;
    this.clock = clock;
    this.iam = iam;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (iam.filter(it -> it.caller(exchange).isEmpty()).isPresent()) {
      HttpReply.text(exchange, 403, "Forbidden");
      return;
    }
    var payload = StrictJson.write(payload(exchange, exchange.getRequestBody().readAllBytes()));
    try {
      answer(exchange, functions.invoke(function, payload));
    } catch (FunctionException e) {
      HttpReply.text(exchange, 502, "Internal Server Error");
    }
  }

  private JsonNode payload(HttpExchange exchange, byte[] body) {
    var uri = exchange.getRequestURI();
    var payload = StrictJson.object().put("version", "2.0").put("routeKey", "$default");
    payload.put("rawPath", iam.isPresent() ? path(exchange) : uri.getPath());
    payload.put("rawQueryString", uri.getRawQuery() == null ? "" : uri.getRawQuery());
    payload.set("headers", headers(exchange));
    payload.set("requestContext", context(exchange));
    if (body.length > 0) {
      body(exchange, payload, body);
    } else {
      payload.put("isBase64Encoded", false);
    }
    return payload;
  }

  /// Below the path that stands for the function's own host.
  private static String path(HttpExchange exchange) {
    var path = exchange.getRequestURI().getRawPath();
    var mounted = exchange.getHttpContext().getPath();
    var below = path.startsWith(mounted) ? path.substring(mounted.length()) : path;
    return below.isEmpty() ? "/" : below;
  }

  /// Lambda hands over text types as they are and everything else, forms too, in base64.
  private static void body(HttpExchange exchange, ObjectNode payload, byte[] body) {
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    var isText = type != null && type.matches(TEXT);
    payload.put(
        "body",
        isText
            ? new String(body, StandardCharsets.UTF_8)
            : Base64.getEncoder().encodeToString(body));
    payload.put("isBase64Encoded", !isText);
  }

  private static JsonNode headers(HttpExchange exchange) {
    var headers = StrictJson.object();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    headers.put("x-forwarded-for", "127.0.0.1").put("x-forwarded-proto", "https");
    return headers;
  }

  private JsonNode context(HttpExchange exchange) {
    var now = Instant.now(clock);
    var context = StrictJson.object().put("accountId", "anonymous").put("apiId", "local");
    context.put("domainName", "local.lambda-url." + ResourceNames.REGION + ".on.aws");
    context.put("domainPrefix", "local").put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", "$default").put("stage", "$default");
    iam.flatMap(it -> it.caller(exchange))
        .ifPresent(arn -> context.putObject("authorizer").putObject("iam").put("userArn", arn));
    context.put("time", now.toString()).put("timeEpoch", now.toEpochMilli());
    context
        .putObject("http")
        .put("method", exchange.getRequestMethod())
        .put("path", exchange.getRequestURI().getPath())
        .put("protocol", exchange.getProtocol())
        .put("sourceIp", "127.0.0.1")
        .put("userAgent", exchange.getRequestHeaders().getFirst("User-Agent"));
    return context;
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    var answer = text.isBlank() ? StrictJson.object() : StrictJson.parse(text);
    if (!answer.has("statusCode")) {
      HttpReply.json(exchange, 200, answer);
      return;
    }
    var headers = exchange.getResponseHeaders();
    answer
        .path("headers")
        .properties()
        .forEach(h -> headers.set(h.getKey(), h.getValue().asText()));
    HttpReply.bytes(exchange, answer.path("statusCode").asInt(), body(answer));
  }

  private static byte[] body(JsonNode answer) {
    var body = answer.path("body").asText("");
    return answer.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
