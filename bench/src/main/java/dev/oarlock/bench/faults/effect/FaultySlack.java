package dev.oarlock.bench.faults.effect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.state.ChannelPosts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

/// A Slack that asks to wait, breaks, hangs, hangs up before it took something and after, so that
/// nobody can know which, or refuses for a while.
public final class FaultySlack implements HttpHandler, AutoCloseable {
  /// How long the functions wait here, and how long they would.
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int REAL_PATIENCE_SECONDS = 15;
  private static final int ENDLESS_BURST = 1_000_000;

  private final LocalWorkspace workspace =
      LocalWorkspace.onLaptop().withChannelsOf("#customer-health #gong #general");
  private final FaultClock clock;
  private final SlackStandIn slack;
  private final HttpServer server;
  private volatile FaultDice dice = new FaultDice(0);

  public FaultySlack(FaultClock clock) {
    this.clock = clock;
    this.slack = new SlackStandIn(workspace, ChannelPosts.inMemory(clock), clock, ENDLESS_BURST);
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      this.server = HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(SlackStandIn.PATH, this);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /// Whose faults they are from now on.
  public void use(FaultDice other) {
    this.dice = other;
  }

  public SlackStandIn slack() {
    return slack;
  }

  public LocalWorkspace workspace() {
    return workspace;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + SlackStandIn.PATH;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    switch (faultOf(exchange)) {
      case NONE -> slack.handle(exchange);
      case CRASH_BEFORE -> exchange.close();
      case THROTTLED -> {
        exchange.getResponseHeaders().set("Retry-After", "600");
        reply(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
      }
      case PARTIAL -> reply(exchange, 200, "{\"ok\":false,\"error\":\"fatal_error\"}");
      case HANGING -> {
        if (dice.below(2) == 0) {
          slack.handle(new UnansweredExchange(exchange));
        }
        hang();
        exchange.close();
      }
      case UNCLEAR, CRASH_AFTER -> {
        // It takes the message, and the answer is lost.
        slack.handle(new UnansweredExchange(exchange));
        exchange.close();
      }
    }
  }

  /// A crash of the function is rolled by the function's own effects.
  private FaultDice.Fault faultOf(HttpExchange exchange) {
    var isPost = exchange.getRequestURI().getPath().contains("/chat.");
    try {
      return isPost ? dice.nextOfSlack() : FaultDice.Fault.NONE;
    } catch (ProcessCrash _) {
      return FaultDice.Fault.CRASH_BEFORE;
    }
  }

  /// Until nobody waits any more.
  private void hang() throws IOException {
    clock.pass(REAL_PATIENCE_SECONDS);
    try {
      Thread.sleep(PATIENCE.plusMillis(200));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
