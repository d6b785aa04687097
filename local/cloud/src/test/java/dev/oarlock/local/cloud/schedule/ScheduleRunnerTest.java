package dev.oarlock.local.cloud.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.template.CloudTemplate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// The template's schedules under a clock that is moved by hand.
class ScheduleRunnerTest {
  private static final Instant SUNDAY = Instant.parse("2026-11-01T12:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-11-02T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(SUNDAY);

  @Test
  void whatIsDueIsTheEarliestFirstAndOnlyOnce() {
    try (var cloud = held()) {
      now.set(MONDAY);

      assertThat(cloud.schedules().due())
          .extracting(CloudTemplate.ScheduledInvocation::function)
          .containsExactly(
              "AdvanceDay", // of the hour
              "AdvanceDay",
              "SummarizePortfolio",
              "TrainForecast",
              "SendDigest");

      cloud.schedules().due().forEach(cloud.schedules()::start);
      assertThat(cloud.schedules().due()).isEmpty();
    }
  }

  private LocalCloud held() {
    InstantSource clock = now::get;
    var cloud = LocalCloud.start(CloudSetup.inMemory().withClock(clock.withZone(ZoneOffset.UTC)));
    cloud.schedules().suspend();
    return cloud;
  }
}
