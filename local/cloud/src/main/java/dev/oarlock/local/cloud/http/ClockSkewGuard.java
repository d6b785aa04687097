package dev.oarlock.local.cloud.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// Lets nobody in from after the present of the instance, whose clock is in the past while a sample
/// year is played: what was signed today would count as a forgery there, and nothing would say why.
public final class ClockSkewGuard implements HttpHandler {
  /// Far more than clocks differ by: who is a few minutes ahead is refused as anywhere else.
  private static final Duration MAX_CLOCK_SKEW = Duration.ofHours(1);

  private final HttpHandler delegate;
  private final Clock clock;

  /// `clock` is the instance's.
  public ClockSkewGuard(HttpHandler inside, Clock clock) {
    this.delegate = inside;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var now = clock.instant();
    if (now.plus(MAX_CLOCK_SKEW).isBefore(signedAt(exchange))) {
      var day = LocalDate.ofInstant(now, clock.getZone());
      HttpReply.text(
          exchange,
          503,
          "The sample year is still being played, and has come to " + day + ": ask again soon.");
    } else {
      delegate.handle(exchange);
    }
  }

  /// When it was signed; long ago for what says nothing of it.
  private static Instant signedAt(HttpExchange exchange) {
    var second = exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp");
    return second != null && second.matches("[0-9]{1,12}")
        ? Instant.ofEpochSecond(Long.parseLong(second))
        : Instant.EPOCH;
  }
}
