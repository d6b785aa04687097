package dev.oarlock.local.slack.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.oarlock.local.slack.http.AppWatcher;
import dev.oarlock.local.slack.http.SlackJson;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The latest requests between the app and Slack, in both directions.
public final class TrafficLog implements AppWatcher {
  private static final int MOST = 200;
  private static final List<String> CHECKED =
      List.of(TrafficEntry.TYPE, "X-Slack-Request-Timestamp", "X-Slack-Signature");

  private final Clock clock;
  private final Deque<TrafficEntry> latest = new ArrayDeque<>();
  private int count;

  public TrafficLog(Clock clock) {
    this.clock = clock;
  }

  /// A request to the app, with the headers that it checks.
  @Override
  public void sent(HttpRequest request, String body, int status, String answer) {
    var headers = new LinkedHashMap<String, String>();
    for (var name : CHECKED) {
      request.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
    }
    add("", headers, new Exchanged(body, status, TextNode.valueOf(answer)));
  }

  /// A call by the app; `type` is that of the body.
  public void called(String method, String type, Exchanged exchanged) {
    add(method, Map.of(TrafficEntry.TYPE, type), exchanged);
  }

  /// What was sent and what came back.
  public record Exchanged(String body, int status, JsonNode answer) {}

  private synchronized void add(String method, Map<String, String> headers, Exchanged it) {
    latest.addLast(
        new TrafficEntry(
            ++count, clock.instant(), method, headers, it.body(), it.status(), it.answer()));
    if (latest.size() > MOST) {
      latest.removeFirst();
    }
  }

  /// What came after the one of this number, oldest first.
  public synchronized ArrayNode after(int number) {
    var entries = SlackJson.array();
    latest.stream()
        .filter(entry -> entry.number() > number)
        .forEach(entry -> entries.add(entry.toJson()));
    return entries;
  }
}
