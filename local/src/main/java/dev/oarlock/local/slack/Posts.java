package dev.oarlock.local.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Everything posted to channels, in order; on disk one JSON line per post or update.
public final class Posts {
  private final Clock clock;
  private final Optional<Path> file;
  private final Map<String, Post> byTs = new LinkedHashMap<>();
  private long lastMicros;

  private Posts(Clock clock, Optional<Path> file) {
    this.clock = clock;
    this.file = file;
  }

  /// Posts that are gone when the process ends.
  public static Posts inMemory(Clock clock) {
    return new Posts(clock, Optional.empty());
  }

  /// Posts that a restart keeps, in `slack-posts.jsonl` of this folder.
  public static Posts onDisk(Clock clock, Path folder) {
    var posts = new Posts(clock, Optional.of(folder.resolve("slack-posts.jsonl")));
    posts.load();
    return posts;
  }

  /// All posts, oldest first.
  public synchronized List<Post> all() {
    return new ArrayList<>(byTs.values());
  }

  synchronized Optional<Post> find(String channel, String ts) {
    return Optional.ofNullable(byTs.get(ts)).filter(post -> post.channel().equals(channel));
  }

  synchronized Post add(String channel, Optional<String> threadTs, JsonNode message) {
    return keep(new Post(channel, nextTs(), threadTs, message));
  }

  synchronized Post update(Post post, JsonNode message) {
    return keep(post.saying(message));
  }

  synchronized String nextTs() {
    var now = clock.instant();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    lastMicros = Math.max(lastMicros + 1, micros);
    return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
  }

  private Post keep(Post post) {
    byTs.put(post.ts(), post);
    file.ifPresent(path -> append(path, post.toJson() + "\n"));
    return post;
  }

  private void load() {
    var path = file.orElseThrow();
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      if (Files.exists(path)) {
        Files.readAllLines(path).forEach(this::loadLine);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private void loadLine(String line) {
    var post = Post.fromJson(Json.read(line));
    byTs.put(post.ts(), post);
    lastMicros = Math.max(lastMicros, Long.parseLong(post.ts().replace(".", "")));
  }

  private static void append(Path path, String line) {
    try {
      Files.writeString(path, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }
}
