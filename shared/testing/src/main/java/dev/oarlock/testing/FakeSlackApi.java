package dev.oarlock.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// Slack's end of `chat.postMessage` and `chat.update`: takes what has a token, a channel and a
/// text, or answers as told; of `views.open` what has a trigger. What comes to a `response_url` is
/// kept apart.
public final class FakeSlackApi implements AutoCloseable {
  /// A message as it came, by form field.
  public record Post(Map<String, String> fields) {
    public String channel() {
      return fields.getOrDefault("channel", "");
    }

    public String text() {
      return fields.getOrDefault("text", "");
    }

    /// As JSON, or empty.
    public String blocks() {
      return fields.getOrDefault("blocks", "");
    }

    /// What it takes the place of.
    public String ts() {
      return fields.getOrDefault("ts", "");
    }

    public String thread() {
      return fields.getOrDefault("thread_ts", "");
    }
  }

  private record Reply(int status, String body) {}

  private final HttpServer server;
  private final List<Post> posts = new ArrayList<>();
  private final Queue<Reply> replies = new ArrayDeque<>();
  private final Queue<Reply> threadReplies = new ArrayDeque<>();
  private final List<JsonNode> responses = new ArrayList<>();
  private final List<JsonNode> views = new ArrayList<>();
  private final Map<String, String> users = new HashMap<>();
  private final List<String> lookups = new ArrayList<>();
  private final FakeWorkspace workspace = new FakeWorkspace();
  private final Map<String, String> refused = new HashMap<>();
  private String lookupError = "";
  private boolean refusing;
  private boolean failing;
  private boolean losing;
  private boolean losingPost;
  private boolean showing;

  public FakeSlackApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/chat.postMessage", this::postMessage);
    server.createContext("/api/chat.update", this::postMessage);
    server.createContext("/api/users.lookupByEmail", this::lookUp);
    server.createContext("/api/users.info", this::lookUp);
    server.createContext("/api/auth.test", workspace::answer);
    server.createContext("/api/conversations.info", workspace::answer);
    server.createContext("/api/users.conversations", workspace::answer);
    server.createContext("/api/usergroups.users.list", workspace::answer);
    server.createContext("/api/views.open", this::openView);
    server.createContext("/api/conversations.", this::refuseToShow);
    server.createContext("/api/conversations.history", this::showHistory);
    server.createContext("/actions", this::receiveResponse);
    server.start();
  }

  public String url() {
    return at("/api/");
  }

  public String responseUrl() {
    return at("/actions/T1/1/x");
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public synchronized void refuseNext(String error) {
    replies.add(new Reply(200, "{\"ok\":false,\"error\":\"" + error + "\"}"));
  }

  /// What is posted into this channel is refused from now on.
  public synchronized void refuseIn(String channel, String error) {
    refused.put("#" + channel, error);
  }

  /// What comes next in a thread is refused.
  public synchronized void refuseNextInThread(String error) {
    threadReplies.add(new Reply(200, "{\"ok\":false,\"error\":\"" + error + "\"}"));
  }

  public synchronized void rateLimitNext() {
    replies.add(new Reply(429, "{\"ok\":false,\"error\":\"ratelimited\"}"));
  }

  /// What comes next to a `response_url` is refused, as by a Slack that does not know one of its
  /// blocks.
  public synchronized void refuseNextResponse() {
    refusing = true;
  }

  /// What comes next to a `response_url` is taken, and its answer is lost.
  public synchronized void loseNextAnswer() {
    losing = true;
  }

  /// What is posted next is taken, and its answer is lost.
  public synchronized void loseNextPost() {
    losingPost = true;
  }

  /// From now on the app may look into channels.
  public synchronized void showHistory() {
    showing = true;
  }

  /// Until it has recovered, what comes to a `response_url` fails.
  public synchronized void failResponses() {
    failing = true;
  }

  public synchronized void acceptResponses() {
    failing = false;
  }

  /// Somebody joins the workspace.
  public synchronized void join(String email, String id) {
    users.put(email, id);
    users.put(id, id);
  }

  /// Every question for a user is answered with this error; with none again, if it is empty.
  public synchronized void refuseLookups(String error) {
    lookupError = error;
  }

  /// The e-mails and ids that were asked for.
  public synchronized List<String> lookups() {
    return List.copyOf(lookups);
  }

  /// Who is in the workspace, and who reads its channels.
  public FakeWorkspace workspace() {
    return workspace;
  }

  public synchronized List<Post> posts() {
    return List.copyOf(posts);
  }

  /// What came to a `response_url`.
  public synchronized List<JsonNode> responses() {
    return List.copyOf(responses);
  }

  /// The modals that were opened.
  public synchronized List<JsonNode> views() {
    return List.copyOf(views);
  }

  public JsonNode onlyResponse() {
    var all = responses();
    if (all.size() != 1) {
      throw new AssertionError("not one response but " + all);
    }
    return all.getFirst();
  }

  private synchronized void receiveResponse(HttpExchange exchange) throws IOException {
    if (refusing) {
      refusing = false;
      reply(exchange, new Reply(400, "{\"ok\":false,\"error\":\"invalid_blocks\"}"));
      return;
    }
    responses.add(new ObjectMapper().readTree(exchange.getRequestBody()));
    if (losing) {
      losing = false;
      exchange.close();
      return;
    }
    reply(exchange, new Reply(failing ? 500 : 200, "ok"));
  }

  private synchronized void postMessage(HttpExchange exchange) throws IOException {
    var post = new Post(form(exchange));
    if (!"Bearer xoxb-test".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      reply(exchange, new Reply(200, "{\"ok\":false,\"error\":\"not_authed\"}"));
    } else if (refused.containsKey(post.channel())) {
      reply(
          exchange,
          new Reply(200, "{\"ok\":false,\"error\":\"" + refused.get(post.channel()) + "\"}"));
    } else if (!replies.isEmpty()) {
      reply(exchange, replies.remove());
    } else if (!post.thread().isEmpty() && !threadReplies.isEmpty()) {
      reply(exchange, threadReplies.remove());
    } else if (post.text().isEmpty()) {
      reply(exchange, new Reply(200, "{\"ok\":false,\"error\":\"no_text\"}"));
    } else {
      posts.add(post);
      if (losingPost) {
        losingPost = false;
        exchange.close();
        return;
      }
      var ts = "1795336200.00000" + posts.size();
      reply(
          exchange,
          new Reply(
              200, "{\"ok\":true,\"channel\":\"" + post.channel() + "\",\"ts\":\"" + ts + "\"}"));
    }
  }

  private synchronized void lookUp(HttpExchange exchange) throws IOException {
    var call = form(exchange);
    var asked = call.getOrDefault("email", call.getOrDefault("user", ""));
    lookups.add(asked);
    var user = users.get(asked);
    var missing = call.containsKey("email") ? "users_not_found" : "user_not_found";
    var error = lookupError.isEmpty() ? missing : lookupError;
    var refusal = "{\"ok\":false,\"error\":\"" + error + "\"}";
    var found = "{\"ok\":true,\"user\":" + workspace.user(String.valueOf(user)) + "}";
    reply(exchange, new Reply(200, user == null || !lookupError.isEmpty() ? refusal : found));
  }

  /// Nobody allowed the app to look into channels.
  private synchronized void refuseToShow(HttpExchange exchange) throws IOException {
    reply(exchange, new Reply(200, "{\"ok\":false,\"error\":\"missing_scope\"}"));
  }

  private synchronized void showHistory(HttpExchange exchange) throws IOException {
    if (!showing) {
      refuseToShow(exchange);
      return;
    }
    var messages = new ArrayList<String>();
    for (var post : posts) {
      var fields = post.fields();
      messages.add(
          "{\"ts\":\"1795336200.00000%d\",\"metadata\":%s}"
              .formatted(messages.size() + 1, fields.getOrDefault("metadata", "null")));
    }
    reply(exchange, new Reply(200, "{\"ok\":true,\"messages\":" + messages + "}"));
  }

  private synchronized void openView(HttpExchange exchange) throws IOException {
    var call = form(exchange);
    if (!replies.isEmpty()) {
      reply(exchange, replies.remove());
    } else if (call.getOrDefault("trigger_id", "").isEmpty()) {
      reply(exchange, new Reply(200, "{\"ok\":false,\"error\":\"invalid_trigger_id\"}"));
    } else {
      views.add(new ObjectMapper().readTree(call.getOrDefault("view", "")));
      reply(exchange, new Reply(200, "{\"ok\":true}"));
    }
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var fields = new HashMap<String, String>();
    for (var field : body.split("&", -1)) {
      var pair = field.split("=", 2);
      fields.put(decoded(pair[0]), decoded(pair[1]));
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void reply(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Retry-After", "7");
    var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
