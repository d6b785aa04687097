package dev.oarlock.local.slack.fault;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// Which calls fail, and how. Calls that fit none are answered as always.
public final class SlackFaults {
  private static final Duration SLOW = Duration.ofMillis(800);

  private record Planned(String method, SlackFault fault) {}

  private final CopyOnWriteArrayList<Planned> planned = new CopyOnWriteArrayList<>();
  private final AtomicReference<Optional<SlackFault>> always =
      new AtomicReference<>(Optional.empty());

  /// The next calls of a method fail so.
  public void plan(String method, SlackFault fault, int times) {
    for (var i = 0; i < times; i++) {
      planned.add(new Planned(method, fault));
    }
  }

  /// All calls fail so, until it is over.
  public void always(Optional<SlackFault> fault) {
    always.set(fault);
  }

  public Optional<SlackFault> next(String method) {
    var ever = always.get();
    return ever.isPresent() ? ever : take(it -> it.method().equals(method));
  }

  private synchronized Optional<SlackFault> take(Predicate<Planned> which) {
    var first = planned.stream().filter(which).findFirst();
    first.ifPresent(planned::remove);
    return first.map(Planned::fault);
  }

  /// What is done instead of answering; false where the answer is to follow.
  public static boolean spoil(HttpExchange exchange, SlackFault fault) throws IOException {
    return switch (fault) {
      case SLOW_ANSWER -> {
        sleep();
        yield false;
      }
      case LOST_ANSWER, LOST_REQUEST -> {
        exchange.close();
        yield true;
      }
      case UNAVAILABLE -> status(exchange, 503);
      case SERVER_ERROR -> status(exchange, 500);
    };
  }

  private static boolean status(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
    return true;
  }

  private static void sleep() throws IOException {
    try {
      Thread.sleep(SLOW);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
