package dev.oarlock.announce;

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

/// Slack's `chat.postMessage` and `chat.update`: takes what has a token, a channel and a text, or
/// answers as told.
final class StrictSlack implements AutoCloseable {
  /// A message as it came, by form field.
  record Post(Map<String, String> fields) {
    String channel() {
      return fields.getOrDefault("channel", "");
    }

    String text() {
      return fields.getOrDefault("text", "");
    }

    boolean hasBlocks() {
      return fields.containsKey("blocks");
    }

    /// What it takes the place of.
    String ts() {
      return fields.getOrDefault("ts", "");
    }

    String thread() {
      return fields.getOrDefault("thread_ts", "");
    }
  }

  private record Reply(int status, String body) {}

  private final HttpServer server;
  private final List<Post> posts = new ArrayList<>();
  private final Queue<Reply> replies = new ArrayDeque<>();

  StrictSlack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/chat.postMessage", this::take);
    server.createContext("/api/chat.update", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  synchronized void refuseNext(String error) {
    replies.add(new Reply(200, "{\"ok\":false,\"error\":\"" + error + "\"}"));
  }

  synchronized void limitNext() {
    replies.add(new Reply(429, "{\"ok\":false,\"error\":\"ratelimited\"}"));
  }

  synchronized List<Post> posts() {
    return List.copyOf(posts);
  }

  private synchronized void take(HttpExchange exchange) throws IOException {
    var post = new Post(form(exchange));
    if (!"Bearer xoxb-test".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      reply(exchange, new Reply(200, "{\"ok\":false,\"error\":\"not_authed\"}"));
    } else if (!replies.isEmpty()) {
      reply(exchange, replies.remove());
    } else if (post.text().isEmpty()) {
      reply(exchange, new Reply(200, "{\"ok\":false,\"error\":\"no_text\"}"));
    } else {
      posts.add(post);
      var ts = "1795336200.00000" + posts.size();
      reply(exchange, new Reply(200, "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"" + ts + "\"}"));
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
