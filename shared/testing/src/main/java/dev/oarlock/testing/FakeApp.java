package dev.oarlock.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.app_backend.SlackSignature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A Slack app that checks the signature with Slack's own verifier and answers as a test says.
/// `heard` has the form fields of each request.
public record FakeApp(HttpServer server, String signingSecret, List<Map<String, String>> heard)
    implements AutoCloseable {

  public static FakeApp answering(
      String signingSecret, Function<Map<String, String>, String> answer) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var app = new FakeApp(server, signingSecret, new CopyOnWriteArrayList<>());
    server.createContext("/slack/events", exchange -> app.handle(exchange, answer));
    server.start();
    return app;
  }

  /// Answers over the `response_url` of a command.
  public static String later(String responseUrl, String message) {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(responseUrl))
              .POST(BodyPublishers.ofString(message))
              .build();
      return http.send(request, BodyHandlers.ofString()).statusCode() == 200 ? "" : "failed";
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void handle(HttpExchange exchange, Function<Map<String, String>, String> answer)
      throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var headers = exchange.getRequestHeaders();
    var valid =
        new SlackSignature.Verifier(new SlackSignature.Generator(signingSecret))
            .isValid(
                headers.getFirst("X-Slack-Request-Timestamp"),
                body,
                headers.getFirst("X-Slack-Signature"));
    heard.add(fields(body));
    reply(exchange, valid ? 200 : 401, valid ? answer.apply(heard.getLast()) : "bad");
  }

  private static Map<String, String> fields(String body) {
    return Arrays.stream(body.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port() + "/slack/events");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
