package dev.oarlock.local.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.call.ApiResponse;
import dev.oarlock.local.slack.http.SlackJson;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The `response_url` of commands and clicks: good for 5 answers within 30 minutes.
public final class ResponseUrls {
  private static final int USES = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final Clock clock;
  private final MessageCheck check;
  private final BiConsumer<Origin, JsonNode> deliver;
  private final Map<String, Ticket> tickets = new HashMap<>();
  private final SecureRandom random = new SecureRandom();

  /// Where an answer goes: the channel and person, and the message that was clicked, if any.
  public record Origin(String channel, String user, Optional<String> messageTs) {}

  private record Ticket(Origin origin, Instant until, int left) {}

  public ResponseUrls(Clock clock, MessageCheck check, BiConsumer<Origin, JsonNode> deliver) {
    this.clock = clock;
    this.check = check;
    this.deliver = deliver;
  }

  /// A fresh secret path segment for answers to this origin.
  public synchronized String open(Origin origin) {
    var bytes = new byte[12];
    random.nextBytes(bytes);
    var name = HexFormat.of().formatHex(bytes);
    tickets.put(name, new Ticket(origin, clock.instant().plus(LIFE), USES));
    return name;
  }

  public synchronized ApiResponse answer(String name, String body) {
    var ticket = tickets.get(name);
    if (ticket == null || clock.instant().isAfter(ticket.until())) {
      return ApiResponse.refused("expired_url");
    }
    if (ticket.left() == 0) {
      return ApiResponse.refused("used_url");
    }
    tickets.put(name, new Ticket(ticket.origin(), ticket.until(), ticket.left() - 1));
    return accept(ticket.origin(), SlackJson.read(body));
  }

  private ApiResponse accept(Origin origin, JsonNode message) {
    var deletes = message.path("delete_original").asBoolean();
    var refusal = deletes ? Optional.<ApiResponse>empty() : check.refusal(message);
    return refusal.orElseGet(() -> {
      deliver.accept(origin, message);
      return new ApiResponse.Accepted(SlackJson.object());
    });
  }
}
