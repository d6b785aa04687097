package dev.oarlock.local.cloud.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cron(0 8 ? * MON *)   | UTC           | 2026-11-22T18:00:00Z | 2026-11-23T08:00:00Z
          cron(0 8 ? * 2 *)     | UTC           | 2026-11-22T18:00:00Z | 2026-11-23T08:00:00Z
          cron(0 8 ? * MON *)   | Europe/Berlin | 2026-11-22T18:00:00Z | 2026-11-23T07:00:00Z
          cron(10 0 * * ? *)    | UTC           | 2026-11-22T00:10:00Z | 2026-11-23T00:10:00Z
          cron(0/15 9-17 ? * MON-FRI *) | UTC   | 2026-11-23T09:01:00Z | 2026-11-23T09:15:00Z
          cron(0 9 L * ? *)     | UTC           | 2026-11-22T18:00:00Z | 2026-11-30T09:00:00Z
          rate(5 minutes)       | UTC           | 2026-11-22T18:00:00Z | 2026-11-22T18:05:00Z
          rate(1 day)           | UTC           | 2026-11-22T18:00:00Z | 2026-11-23T18:00:00Z
          """)
  void aScheduleFiresNextAt(String expression, String zone, Instant now, Instant next) {
    assertThat(ScheduleExpression.of(expression, ZoneId.of(zone)).nextAfter(now)).contains(next);
  }

  @Test
  void anExpressionThatIsNoneIsRefused() {
    assertThatThrownBy(() -> ScheduleExpression.of("every monday", ZoneId.of("UTC")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("every monday");
  }
}
