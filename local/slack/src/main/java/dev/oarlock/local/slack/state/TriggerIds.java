package dev.oarlock.local.slack.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The `trigger_id` of commands and clicks: good for one modal within three seconds.
public final class TriggerIds {
  private static final Duration LIFE = Duration.ofSeconds(3);

  private final Clock clock;
  private final Map<String, Ticket> tickets = new HashMap<>();

  private record Ticket(String user, Instant until, boolean used) {}

  public TriggerIds(Clock clock) {
    this.clock = clock;
  }

  /// A fresh one for what this person did just now.
  public synchronized String issue(String user) {
    var id = unknown();
    tickets
        .values()
        .removeIf(it -> it.until().plus(LIFE.multipliedBy(100)).isBefore(clock.instant()));
    tickets.put(id, new Ticket(user, clock.instant().plus(LIFE), false));
    return id;
  }

  /// One of the same form that opens nothing here.
  public static String unknown() {
    return "1700000000.1800000000." + UUID.randomUUID().toString().replace("-", "");
  }

  /// Why it opens nothing, in Slack's word.
  public synchronized Optional<String> refusal(String id) {
    var ticket = tickets.get(id);
    if (ticket == null) {
      return Optional.of("invalid_trigger_id");
    }
    if (ticket.used()) {
      return Optional.of("exchanged_trigger_id");
    }
    return clock.instant().isAfter(ticket.until())
        ? Optional.of("expired_trigger_id")
        : Optional.empty();
  }

  /// Uses it up, and says whose it was.
  public synchronized String redeem(String id) {
    var ticket = tickets.get(id);
    if (ticket == null) {
      throw new IllegalArgumentException("no such trigger: " + id);
    }
    tickets.put(id, new Ticket(ticket.user(), ticket.until(), true));
    return ticket.user();
  }
}
