package dev.oarlock.slack.workspace;

import dev.oarlock.slack.access.SlackReply;
import dev.oarlock.slack.client.WorkspaceClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// The channels that the bot is in, by name: settings name channels, and Slack tells who reads one
/// only by its id.
final class OwnChannels {
  /// So long a channel may have another name before we know.
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final WorkspaceClient slack;
  private final InstantSource clock;
  private Map<String, String> ids = Map.of();
  private Instant readAt = Instant.MIN;

  OwnChannels(WorkspaceClient slack, InstantSource clock) {
    this.slack = slack;
    this.clock = clock;
  }

  /// The id of a channel by its name, with or without `#`; none if the bot is in no such channel.
  /// Somebody may have invited it just now, so a no is asked again.
  synchronized SlackReply<Optional<String>> id(String reference) {
    var name = reference.startsWith("#") ? reference.substring(1) : reference;
    if (ids.containsKey(name) && clock.instant().isBefore(readAt.plus(FRESH))) {
      return new SlackReply.Told<>(Optional.of(ids.get(name)));
    }
    return switch (slack.ownChannels()) {
      case SlackReply.Told<Map<String, String>>(var told) -> {
        ids = told;
        readAt = clock.instant();
        yield new SlackReply.Told<>(Optional.ofNullable(ids.get(name)));
      }
      case SlackReply.Silent<Map<String, String>>(var error) -> new SlackReply.Silent<>(error);
    };
  }
}
