package dev.oarlock.aws.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionLogTest {
  private final List<String> lines = new ArrayList<>();
  private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
  private final FunctionLog log = new FunctionLog("ScoreAccount", clock, lines::add);

  @Test
  void anEventIsOneJsonLineWithItsCorrelationId() {
    log.info("signal-7", "account scored", Map.of("account", "acme", "score", 61));

    assertThat(lines)
        .containsExactly(
            "{\"time\":\"2026-03-01T10:00:00Z\",\"level\":\"INFO\",\"function\":\"ScoreAccount\","
                + "\"correlation\":\"signal-7\",\"message\":\"account scored\","
                + "\"account\":\"acme\",\"score\":61}");
  }

  @Test
  void lineBreaksInAFieldStayInsideTheLine() {
    log.warn("signal-7", "odd", Map.of("what", "one\ntwo"));

    assertThat(lines).singleElement().asString().doesNotContain("\n").contains("one\\ntwo");
  }

  @Test
  void aFailureOfTheWorldIsLoggedWithItsReason() {
    log.error("signal-7", "not scored", new IllegalStateException("table is gone"));

    assertThat(lines)
        .singleElement()
        .asString()
        .contains("\"error\":\"java.lang.IllegalStateException\"", "\"reason\":\"table is gone\"")
        .contains("LogTest.aFailureOfTheWorldIsLoggedWithItsReason");
  }

  @Test
  void aRefusedValueIsNotLogged() {
    log.error("signal-7", "refused", new IllegalArgumentException("contact: ann@example.org"));

    assertThat(lines).singleElement().asString().doesNotContain("ann@example.org");
  }
}
