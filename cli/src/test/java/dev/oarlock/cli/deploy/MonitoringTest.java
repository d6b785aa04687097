package dev.oarlock.cli.deploy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is watched is written, what is written can be looked at, and the guide knows all of it.
class MonitoringTest {
  private static final String OURS = "Oarlock/${AWS::StackName}";
  private static final Pattern WRITTEN =
      Pattern.compile("\\b(?:count|milliseconds|seconds)\\(\\s*\"([A-Z]\\w+)\"");
  private static final double DOLLARS_A_METRIC = 0.10;

  private final DeploymentTemplate deployment = DeploymentTemplate.read();

  @Test
  void everyAlarmWatchesWhatCodeWrites() throws IOException {
    var watched =
        deployment.resources("AWS::CloudWatch::Alarm").values().stream()
            .filter(alarm -> alarm.at("/Namespace/Fn::Sub").asText().equals(OURS))
            .map(alarm -> alarm.path("MetricName").asText())
            .collect(toSet());

    assertThat(watched).isNotEmpty().isSubsetOf(written());
  }

  @Test
  void theDashboardShowsNothingThatNobodyWrites() throws IOException {
    var shown =
        dashboard().findValues("metrics").stream()
            .flatMap(DeploymentTemplate::each)
            .filter(metric -> metric.path(0).asText().equals(OURS))
            .map(metric -> metric.path(1).asText())
            .collect(toSet());

    assertThat(shown).isNotEmpty().isSubsetOf(written());
  }

  @Test
  void theDashboardShowsEveryQueue() {
    var body = deployment.properties("Dashboard").at("/DashboardBody/Fn::Sub").asText();

    assertThat(deployment.resources("AWS::SQS::Queue").keySet())
        .isNotEmpty()
        .allSatisfy(queue -> assertThat(body).contains("${" + queue + ".QueueName}"));
  }

  @Test
  void theDashboardFitsItsGrid() {
    assertThat(dashboard().path("widgets"))
        .isNotEmpty()
        .allMatch(widget -> widget.path("x").asInt() + widget.path("width").asInt() <= 24);
  }

  @Test
  void theGuideExplainsEveryAlarmAndSaysWhatTheyCost() throws IOException {
    var guide = Files.readString(DeploymentTemplate.house().resolve("docs/operate.md"));
    var alarms = deployment.resources("AWS::CloudWatch::Alarm");
    var metrics = alarms.values().stream().mapToInt(MonitoringTest::metricsOf).sum();

    assertThat(alarms.keySet())
        .allSatisfy(alarm -> assertThat(guide).contains("**`" + alarm + "`**"));
    assertThat(guide)
        .contains(
            String.format(
                Locale.ROOT, "at most $%.2f a month for alarms", metrics * DOLLARS_A_METRIC));
  }

  private static int metricsOf(JsonNode alarm) {
    return alarm.has("MetricName") ? 1 : alarm.findValues("MetricStat").size();
  }

  private JsonNode dashboard() {
    return StrictJson.parse(
        deployment.properties("Dashboard").at("/DashboardBody/Fn::Sub").asText());
  }

  private static Set<String> written() throws IOException {
    try (var files = Files.walk(DeploymentTemplate.house().resolve("functions"))) {
      return files
          .filter(it -> it.toString().contains("/src/main/") && it.toString().endsWith(".java"))
          .flatMap(MonitoringTest::metricsIn)
          .collect(toSet());
    }
  }

  private static Stream<String> metricsIn(Path file) {
    try {
      return WRITTEN.matcher(Files.readString(file)).results().map(found -> found.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
