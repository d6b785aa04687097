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
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;

/// A Slack that asks to wait, breaks, hangs, hangs up before it took something and after, so that
/// nobody can know which, or refuses for a while.
public final class FaultySlack implements HttpHandler, AutoCloseable {
  /// How long the functions wait here, and how long they would.
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int REAL_PATIENCE_SECONDS = 15;
  private static final double REFUSES = 0.05;
  private static final int LONGEST_REFUSAL_SECONDS = 4_000;
  private static final int ENDLESS_BURST = 1_000_000;

  private final LocalWorkspace workspace =
      LocalWorkspace.onLaptop().withChannelsOf("#customer-health #gong #general");
  private final FaultClock clock;
  private final SlackStandIn slack;
  private final HttpServer server;
  private volatile FaultDice dice = new FaultDice(0);
  private volatile Instant refusedUntil = Instant.MIN;

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
    this.refusedUntil = Instant.MIN;
  }

  public SlackStandIn slack() {
    return slack;
  }

  public LocalWorkspace workspace() {
    return workspace;
  }

  /// Where whoever asks in a channel hears an answer that comes later.
  public String responseUrl(String channel, String user) {
    return url() + slack.openResponse(channel, user, Optional.empty());
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
      case REFUSED -> reply(exchange, 503, "<html>Slack is not available</html>");
      case SLOW -> {
        clock.pass(REAL_PATIENCE_SECONDS - 1);
        slack.handle(exchange);
      }
      case DISK_FULL -> throw new IllegalStateException("of others");
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

  /// Of posts, and of what is looked for before one is sent again; what else is asked, is asked in
  /// several threads at once. A crash of the function is rolled by the function's own effects.
  private FaultDice.Fault faultOf(HttpExchange exchange) {
    var path = exchange.getRequestURI().getPath();
    if (!path.contains("/chat.") && !path.contains("/conversations.history")) {
      return FaultDice.Fault.NONE;
    }
    if (isRefused()) {
      return dice.counted(FaultDice.Fault.REFUSED);
    }
    try {
      return dice.nextOfSlack();
    } catch (ProcessCrash _) {
      return FaultDice.Fault.CRASH_BEFORE;
    }
  }

  private boolean isRefused() {
    if (dice.happens(REFUSES)) {
      refusedUntil = clock.instant().plusSeconds(dice.below(LONGEST_REFUSAL_SECONDS));
    }
    return !dice.isOver() && clock.instant().isBefore(refusedUntil);
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
