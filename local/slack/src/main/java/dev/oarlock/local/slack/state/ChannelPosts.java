package dev.oarlock.local.slack.state;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.disk.AtomicFile;
import dev.oarlock.local.slack.disk.LineFile;
import dev.oarlock.local.slack.disk.LineReader;
import dev.oarlock.local.slack.http.SlackJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything posted to channels, in order; on disk one JSON line per post or update.
public final class ChannelPosts {
  private final Clock clock;
  private final Optional<LineFile> file;
  private final Map<String, ChannelPost> byTs = new LinkedHashMap<>();
  private long lastMicros;

  private ChannelPosts(Clock clock, Optional<LineFile> file) {
    this.clock = clock;
    this.file = file;
  }

  /// Posts that are gone when the process ends.
  public static ChannelPosts inMemory(Clock clock) {
    return new ChannelPosts(clock, Optional.empty());
  }

  /// Posts that a restart keeps, in `slack-posts.jsonl` of this folder; what was torn there and
  /// left out is told to `repairs`.
  public static ChannelPosts onDisk(Clock clock, Path folder, Consumer<String> repairs) {
    var path = folder.toAbsolutePath().resolve("slack-posts.jsonl");
    try {
      Files.createDirectories(folder.toAbsolutePath());
      var kept = new LineReader(path, repairs).read(ChannelPosts::post);
      if (Files.exists(path)) {
        new AtomicFile(path)
            .write(kept.stream().map(post -> post.toJson() + "\n").collect(joining()));
      }
      var posts = new ChannelPosts(clock, Optional.of(LineFile.open(path)));
      kept.forEach(posts::load);
      return posts;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write " + path + ": " + e.getMessage(), e);
    }
  }

  private static ChannelPost post(String line) {
    var post = ChannelPost.fromJson(SlackJson.read(line));
    if (!post.ts().matches("\\d{1,12}\\.\\d{6}")) {
      throw new IllegalArgumentException("no time of a post: " + post.ts());
    }
    return post;
  }

  /// All posts, oldest first.
  public synchronized List<ChannelPost> all() {
    return new ArrayList<>(byTs.values());
  }

  public synchronized Optional<ChannelPost> find(String channel, String ts) {
    return Optional.ofNullable(byTs.get(ts)).filter(post -> post.channel().equals(channel));
  }

  /// The thread that a post stands in, as its first message or as a reply.
  public synchronized Optional<String> thread(ChannelPost post) {
    return post.threadTs()
        .or(() ->
            byTs.values().stream()
                .flatMap(it -> it.threadTs().stream())
                .filter(post.ts()::equals)
                .findFirst());
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

  /// What cannot be kept was not posted: whoever posts it hears so, and posts it again.
  private ChannelPost keep(ChannelPost post) {
    file.ifPresent(lines -> append(lines, post.toJson() + "\n"));
    byTs.put(post.ts(), post);
    return post;
  }

  private void load(ChannelPost post) {
    byTs.put(post.ts(), post);
    lastMicros = Math.max(lastMicros, Long.parseLong(post.ts().replace(".", "")));
  }

  private static void append(LineFile lines, String line) {
    try {
      lines.append(line);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the posts: " + e.getMessage(), e);
    }
  }
}
