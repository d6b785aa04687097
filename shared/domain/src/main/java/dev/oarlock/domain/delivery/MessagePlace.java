package dev.oarlock.domain.delivery;

import java.util.Optional;

/// Where a message goes: into a channel, by name or id, or into the thread under a message of it.
public record MessagePlace(String channel, Optional<String> thread) {
  public static MessagePlace channel(String channel) {
    return new MessagePlace(channel, Optional.empty());
  }

  public static MessagePlace thread(String channel, String ts) {
    return new MessagePlace(channel, Optional.of(ts));
  }
}
