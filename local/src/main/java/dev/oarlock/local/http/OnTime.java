package dev.oarlock.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// Lets nobody in from after the present of the instance, whose clock is in the past while a sample
/// year is played: what was signed today would count as a forgery there, and nothing would say why.
public final class OnTime implements HttpHandler {
  /// Far more than clocks differ by: who is a few minutes ahead is refused as anywhere else.
  private static final Duration APART = Duration.ofHours(1);

  private final HttpHandler inside;
  private final Clock clock;

  /// `clock` is the instance's.
  public OnTime(HttpHandler inside, Clock clock) {
    this.inside = inside;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var now = clock.instant();
    if (now.plus(APART).isBefore(signed(exchange))) {
      var day = LocalDate.ofInstant(now, clock.getZone());
      Reply.text(
          exchange,
          503,
          "The sample year is still being played, and has come to " + day + ": ask again soon.");
    } else {
      inside.handle(exchange);
    }
  }

  /// When it was signed; long ago for what says nothing of it.
  private static Instant signed(HttpExchange exchange) {
    var second = exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp");
    return second != null && second.matches("[0-9]{1,12}")
        ? Instant.ofEpochSecond(Long.parseLong(second))
        : Instant.EPOCH;
  }
}
