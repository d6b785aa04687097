package dev.oarlock.local.cloud.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClockSkewGuardTest {
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void whoComesWhileTheSampleYearIsPlayedHearsHowFarItIs() throws Exception {
    var answer = askedAt(Clock.offset(TODAY, Duration.ofDays(-200)));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .isEqualTo(
            "The sample year is still being played, and has come to 2026-05-06: ask again soon.");
  }

  @Test
  void whoComesInTimeIsLetIn() throws Exception {
    assertThat(askedAt(Clock.offset(TODAY, Duration.ofSeconds(-20))).body()).isEqualTo("welcome");
  }

  @Test
  void aClockThatIsAheadIsForTheSignatureToRefuse() throws Exception {
    assertThat(askedAt(Clock.offset(TODAY, Duration.ofMinutes(-6))).body()).isEqualTo("welcome");
  }

  private static HttpResponse<String> askedAt(Clock clock)
      throws IOException, InterruptedException {
    try (var door = LocalHttpServer.open(0);
        var http = HttpClient.newHttpClient()) {
      door.mount(
          "/", new ClockSkewGuard(exchange -> HttpReply.text(exchange, 200, "welcome"), clock));
      var second = Long.toString(TODAY.instant().getEpochSecond());
      var request =
          HttpRequest.newBuilder(URI.create(door.url()))
              .header("X-Slack-Request-Timestamp", second)
              .build();
      return http.send(request, BodyHandlers.ofString());
    }
  }
}
