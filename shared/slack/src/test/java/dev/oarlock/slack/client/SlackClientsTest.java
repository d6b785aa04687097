package dev.oarlock.slack.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SlackClientsTest {
  private static final String API = "http://127.0.0.1:9/api/";

  /// One client too many a function, and a day of a laptop's instance has a thousand threads.
  @Test
  void aClientLeavesNoThreadBehind() throws InterruptedException {
    makeClients(); // the first brings a few that the library keeps for all
    var before = counting();

    makeClients();

    var after = counting();
    after.removeAll(before);
    for (var thread : after) {
      thread.join(TimeUnit.SECONDS.toMillis(5)); // one that was told to end may still be at it
    }
    assertThat(after).noneMatch(Thread::isAlive);
  }

  private static void makeClients() {
    SlackClients.offline();
    SlackClients.forApi(API);
    SlackClients.forBackground(API, Duration.ofSeconds(1));
  }

  private static Set<Thread> counting() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("slack-api-metrics"))
        .collect(Collectors.toSet());
  }
}
