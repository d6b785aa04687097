package dev.oarlock.cli.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.oarlock.local.slack.api.MessageCheck;
import dev.oarlock.local.slack.api.ResponseUrls;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.local.slack.http.LoopbackGuard;
import dev.oarlock.local.slack.http.StandInReplies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A `response_url` of its own for a command from a terminal: hears the answers that come later.
final class ResponseUrlListener implements AutoCloseable {
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final ResponseUrls urls;
  private final HttpServer server;

  private ResponseUrlListener(HttpServer server) {
    this.server = server;
    this.urls =
        new ResponseUrls(Clock.systemUTC(), new MessageCheck(), (_, said) -> received.add(said));
  }

  static ResponseUrlListener listen() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var answers = new ResponseUrlListener(HttpServer.create(address, 0));
    answers.server.createContext("/", new LoopbackGuard(answers::receive));
    answers.server.start();
    return answers;
  }

  /// A fresh address for answers.
  String url() {
    var origin = new ResponseUrls.Origin("", "", Optional.empty());
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + urls.open(origin);
  }

  /// The next answer, if it comes within this time.
  Optional<JsonNode> next(Duration patience) {
    try {
      return Optional.ofNullable(received.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var answer = urls.answer(exchange.getRequestURI().getPath().substring(1), body);
    StandInReplies.json(exchange, SlackStandIn.responseStatus(answer), answer.body());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
