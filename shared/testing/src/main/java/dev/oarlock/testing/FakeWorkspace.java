package dev.oarlock.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What [FakeSlackApi] says of its workspace. Everybody is a member and every channel colleagues'
/// alone, unless a test says otherwise; the id of a channel is its name with `#`.
public final class FakeWorkspace {
  public static final String TEAM = "T061EG9R6";

  private final Set<String> channels =
      new TreeSet<>(
          Set.of(
              "customer-health",
              "gong",
              "ops",
              "leads",
              "leadership",
              "enterprise",
              "acme",
              "bo-book",
              "li-accounts"));
  private final Map<String, String> channelTraits = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, String> userTraits = new HashMap<>();
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private String error = "";

  /// A channel that the bot is in.
  public synchronized void open(String name) {
    channels.add(name);
  }

  /// With traits such as `"is_ext_shared":true` of a channel, by its id.
  public synchronized void describeChannel(String id, String traits) {
    channelTraits.put(id, traits);
  }

  /// A user group with one member.
  public synchronized void group(String id, String user) {
    groups.put(id, user);
  }

  /// With traits such as `"is_restricted":true` of a user.
  public synchronized void describeUser(String id, String traits) {
    userTraits.put(id, traits);
  }

  /// Every question about the workspace is answered with this error; with none, if it is empty.
  public synchronized void refuse(String word) {
    error = word;
  }

  /// The methods that were called, oldest first.
  public List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized String user(String id) {
    var traits = userTraits.getOrDefault(id, "\"deleted\":false");
    return "{\"id\":\"" + id + "\",\"team_id\":\"" + TEAM + "\"," + traits + "}";
  }

  synchronized void answer(HttpExchange exchange) throws IOException {
    var method = exchange.getRequestURI().getPath().replace("/api/", "");
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(method);
    var answer =
        error.isEmpty()
            ? "{\"ok\":true," + fields(method, body) + "}"
            : "{\"ok\":false,\"error\":\"" + error + "\"}";
    var bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String fields(String method, String body) {
    return switch (method) {
      case "auth.test" -> "\"team_id\":\"" + TEAM + "\",\"user_id\":\"U0BOT\"";
      case "users.conversations" ->
          "\"channels\":"
              + channels.stream()
                  .map(name -> channel("#" + name))
                  .collect(Collectors.joining(",", "[", "]"));
      case "usergroups.users.list" ->
          "\"users\":[\"" + groups.getOrDefault(groupOf(body), "") + "\"]";
      default -> "\"channel\":" + channel(channelOf(body));
    };
  }

  private static String groupOf(String body) {
    return body.replaceAll(".*usergroup=([^&]*).*", "$1");
  }

  private static String channelOf(String body) {
    var decoded = URLDecoder.decode(body, StandardCharsets.UTF_8);
    return decoded.replaceAll(".*channel=([^&]*).*", "$1");
  }

  private String channel(String id) {
    var traits = channelTraits.getOrDefault(id, "\"is_member\":true");
    var name = id.startsWith("#") ? id.substring(1) : id;
    return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\"," + traits + "}";
  }
}
