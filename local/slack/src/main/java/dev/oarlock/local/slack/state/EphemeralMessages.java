package dev.oarlock.local.slack.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The latest ephemeral messages, in memory alone, as in Slack.
public final class EphemeralMessages {
  private static final int MOST = 200;

  private final List<EphemeralMessage> latest = new ArrayList<>();

  public synchronized EphemeralMessage add(EphemeralMessage whisper) {
    latest.add(whisper);
    if (latest.size() > MOST) {
      latest.removeFirst();
    }
    return whisper;
  }

  public synchronized List<EphemeralMessage> all() {
    return List.copyOf(latest);
  }

  synchronized Optional<EphemeralMessage> find(String ts) {
    return latest.stream().filter(whisper -> whisper.ts().equals(ts)).findFirst();
  }

  public synchronized void replace(String ts, JsonNode message) {
    latest.replaceAll(old ->
        old.ts().equals(ts) ? new EphemeralMessage(old.channel(), old.user(), ts, message) : old);
  }

  public synchronized void remove(String ts) {
    latest.removeIf(whisper -> whisper.ts().equals(ts));
  }
}
