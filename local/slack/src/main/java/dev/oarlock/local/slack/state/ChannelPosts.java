package dev.oarlock.local.slack.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.http.SlackJson;
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
public final class ChannelPosts {
  private final Clock clock;
  private final Optional<Path> file;
  private final Map<String, ChannelPost> byTs = new LinkedHashMap<>();
  private long lastMicros;

  private ChannelPosts(Clock clock, Optional<Path> file) {
    this.clock = clock;
    this.file = file;
  }

  /// Posts that are gone when the process ends.
  public static ChannelPosts inMemory(Clock clock) {
    return new ChannelPosts(clock, Optional.empty());
  }

  /// Posts that a restart keeps, in `slack-posts.jsonl` of this folder.
  public static ChannelPosts onDisk(Clock clock, Path folder) {
    var posts = new ChannelPosts(clock, Optional.of(folder.resolve("slack-posts.jsonl")));
    posts.load();
    return posts;
  }

  /// All posts, oldest first.
  public synchronized List<ChannelPost> all() {
    return new ArrayList<>(byTs.values());
  }

  public synchronized Optional<ChannelPost> find(String channel, String ts) {
    return Optional.ofNullable(byTs.get(ts)).filter(post -> post.channel().equals(channel));
  }

  public synchronized ChannelPost add(String channel, Optional<String> threadTs, JsonNode message) {
    return keep(new ChannelPost(channel, nextTs(), threadTs, message));
  }

  public synchronized ChannelPost update(ChannelPost post, JsonNode message) {
    return keep(post.withMessage(message));
  }

  public synchronized String nextTs() {
    var now = clock.instant();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    lastMicros = Math.max(lastMicros + 1, micros);
    return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
  }

  private ChannelPost keep(ChannelPost post) {
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
    var post = ChannelPost.fromJson(SlackJson.read(line));
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
