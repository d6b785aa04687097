package dev.oarlock.slackstandin.interaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.app_backend.SlackSignature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.oarlock.slackstandin.directory.LocalWorkspace;
import dev.oarlock.slackstandin.http.AppEndpoint;
import dev.oarlock.slackstandin.http.FormFields;
import dev.oarlock.slackstandin.http.StandInReplies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// An app that checks the signature with Slack's own verifier and answers as a test says.
public record FakeApp(HttpServer server, List<FormFields> heard) implements AutoCloseable {
  private static final String SECRET = LocalWorkspace.onLaptop().signingSecret();

  public static FakeApp answering(Function<FormFields, String> answer) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var app = new FakeApp(server, new CopyOnWriteArrayList<>());
    server.createContext("/slack/events", exchange -> app.handle(exchange, answer));
    server.start();
    return app;
  }

  /// Answers over the `response_url` of a command.
  public static String later(FormFields command, String message) {
    try (var http = HttpClient.newHttpClient()) {
      var url = URI.create(command.field("response_url"));
      var request = HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(message)).build();
      return http.send(request, BodyHandlers.ofString()).statusCode() == 200 ? "" : "failed";
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void handle(HttpExchange exchange, Function<FormFields, String> answer)
      throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var headers = exchange.getRequestHeaders();
    var valid =
        new SlackSignature.Verifier(new SlackSignature.Generator(SECRET))
            .isValid(
                headers.getFirst("X-Slack-Request-Timestamp"),
                body,
                headers.getFirst("X-Slack-Signature"));
    heard.add(FormFields.parse(body));
    StandInReplies.text(exchange, valid ? 200 : 401, valid ? answer.apply(heard.getLast()) : "bad");
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public AppEndpoint endpoint() {
    var url = URI.create("http://127.0.0.1:" + port() + "/slack/events");
    return new AppEndpoint(url, SECRET, Clock.systemUTC());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
