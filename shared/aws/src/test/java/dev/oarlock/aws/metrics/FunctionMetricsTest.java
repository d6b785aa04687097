package dev.oarlock.aws.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.metrics.FunctionMetrics.MetricValue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionMetricsTest {
  private final List<String> lines = new ArrayList<>();
  private final Clock clock = Clock.fixed(Instant.ofEpochMilli(1_000), ZoneOffset.UTC);
  private final FunctionMetrics metrics =
      new FunctionMetrics("Oarlock", "ScoreAccount", clock, lines::add);

  @Test
  void readingsShareOneLineInTheEmbeddedMetricFormat() {
    metrics.record(
        MetricValue.count("SignalsScored", 3), MetricValue.milliseconds("Latency", 12.5));

    assertThat(lines)
        .containsExactly(
            "{\"_aws\":{\"Timestamp\":1000,\"CloudWatchMetrics\":[{\"Namespace\":\"Oarlock\","
                + "\"Dimensions\":[[]],\"Metrics\":["
                + "{\"Name\":\"SignalsScored\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"Latency\",\"Unit\":\"Milliseconds\"}]}]},"
                + "\"Function\":\"ScoreAccount\",\"SignalsScored\":3.0,\"Latency\":12.5}");
  }

  @Test
  void aCountOfNothingIsNotWrittenAndNotPaidFor() {
    metrics.record(MetricValue.count("SignalsScored", 3), MetricValue.count("AlertsRaised", 0));
    metrics.count("AccountsFailed", 0);

    assertThat(lines).singleElement().asString().doesNotContain("AlertsRaised");
  }
}
