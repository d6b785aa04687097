package dev.oarlock.bench.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Very many risk episodes at once, against a Slack that takes one post a channel and second, and
/// fifty updates a minute: each opens, is claimed, talked about, and ends. Says what their channels
/// heard.
public final class EpisodeLoadBench {
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int SPEED = 30;
  private static final int A_TEAM = 5; // as many as are told each by itself

  /// Steps and pulses are taken from nobody else.
  private static final String SOURCE = "oarlock.slack";

  private final LocalCloud cloud;
  private final ScaledClock clock;
  private final int episodes;
  private final int channels;
  private final Instant now = Instant.now();

  private EpisodeLoadBench(LocalCloud cloud, ScaledClock clock, int episodes, int channels) {
    this.cloud = cloud;
    this.clock = clock;
    this.episodes = episodes;
    this.channels = channels;
  }

  /// Prints a row for many channels, and one for all in one channel.
  ///
  /// @param arguments how many episodes; a thousand unless told
  public static void run(String... arguments) {
    var episodes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    System.out.println(EpisodeTally.header());
    for (var channels : new int[] {Math.max(1, episodes / A_TEAM), 1}) {
      var clock = new ScaledClock();
      var setup =
          CloudSetup.inMemory()
              .withClock(clock)
              .withEnvironment(Map.of("CHANNEL_ROUTES", routes(channels)));
      try (var cloud = LocalCloud.start(setup)) {
        System.out.println(new EpisodeLoadBench(cloud, clock, episodes, channels).row());
      }
    }
  }

  private static String routes(int channels) {
    return IntStream.range(0, channels)
        .mapToObj(i -> "\"csm%d\":\"#team-%d\"".formatted(i, i))
        .collect(Collectors.joining(",", "{\"default\":\"#customer-health\",\"csms\":{", "}}"));
  }

  private String row() {
    each(
        "AccountRegistered",
        i -> detail(i, "r", 400).put("name", name(i)).put("csm", "csm" + i % channels));
    each("SentimentNoted", i -> detail(i, "worried", 0).put("pulse", 1));
    progress("opened");
    each(
        "RiskHandled",
        i ->
            detail(i, "claim", 0)
                .put("episode", 1)
                .put("step", "claim")
                .put("by", "csm" + i % channels));
    each("SentimentNoted", i -> detail(i, "better", 0).put("pulse", 2));
    each("MeetingHeld", i -> detail(i, "met", 0).put("kind", "check-in"));
    progress("claimed and talked about");
    each("SentimentNoted", i -> detail(i, "well", 0).put("pulse", 5));
    progress("ended");
    return new EpisodeTally(cloud, episodes).row(channels);
  }

  private void progress(String what) {
    System.err.println(episodes + " episodes in " + channels + " channels: " + what);
  }

  private interface Detail {
    ObjectNode of(int account);
  }

  private void each(String type, Detail detail) {
    for (var i = 0; i < episodes; i++) {
      cloud.put(SOURCE, type, JsonTree.write(detail.of(i)));
    }
    drain();
  }

  /// A minute as long as it is, in which all comes at once; what Slack makes wait then, by a faster
  /// clock.
  private void drain() {
    try {
      cloud.drain(A_MINUTE);
    } catch (IllegalStateException _) {
      clock.run(SPEED);
      cloud.drain(PATIENCE);
      clock.run(1);
    }
  }

  private ObjectNode detail(int account, String id, int daysAgo) {
    return JsonTree.object()
        .put("account", "account-" + account)
        .put("id", id + "-" + account)
        .put("at", now.minus(daysAgo, ChronoUnit.DAYS).toString());
  }

  static String name(int account) {
    return "Account %04d Ltd".formatted(account);
  }
}
