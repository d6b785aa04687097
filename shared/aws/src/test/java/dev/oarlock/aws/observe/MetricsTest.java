package dev.oarlock.aws.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.observe.Metrics.Reading;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private final List<String> lines = new ArrayList<>();
  private final Clock clock = Clock.fixed(Instant.ofEpochMilli(1_000), ZoneOffset.UTC);
  private final Metrics metrics = new Metrics("Oarlock", "ScoreAccount", clock, lines::add);

  @Test
  void readingsShareOneLineInTheEmbeddedMetricFormat() {
    metrics.record(Reading.count("SignalsScored", 3), Reading.milliseconds("Latency", 12.5));

    assertThat(lines)
        .containsExactly(
            "{\"_aws\":{\"Timestamp\":1000,\"CloudWatchMetrics\":[{\"Namespace\":\"Oarlock\","
                + "\"Dimensions\":[[],[\"Function\"]],\"Metrics\":["
                + "{\"Name\":\"SignalsScored\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"Latency\",\"Unit\":\"Milliseconds\"}]}]},"
                + "\"Function\":\"ScoreAccount\",\"SignalsScored\":3.0,\"Latency\":12.5}");
  }
}
