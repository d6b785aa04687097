package dev.oarlock.local.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The latest ephemeral messages, in memory alone, as in Slack.
final class Whispers {
  private static final int MOST = 200;

  private final List<Whisper> latest = new ArrayList<>();

  synchronized Whisper add(Whisper whisper) {
    latest.add(whisper);
    if (latest.size() > MOST) {
      latest.removeFirst();
    }
    return whisper;
  }

  synchronized List<Whisper> all() {
    return List.copyOf(latest);
  }

  synchronized Optional<Whisper> find(String ts) {
    return latest.stream().filter(whisper -> whisper.ts().equals(ts)).findFirst();
  }

  synchronized void replace(String ts, JsonNode message) {
    latest.replaceAll(
        old -> old.ts().equals(ts) ? new Whisper(old.channel(), old.user(), ts, message) : old);
  }

  synchronized void remove(String ts) {
    latest.removeIf(whisper -> whisper.ts().equals(ts));
  }
}
