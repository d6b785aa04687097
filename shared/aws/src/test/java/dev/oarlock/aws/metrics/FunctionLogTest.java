package dev.oarlock.aws.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class FunctionLogTest {
  private final List<String> lines = new ArrayList<>();
  private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
  private final FunctionLog log = new FunctionLog("ScoreAccount", clock, lines::add);

  @Test
  void anEventIsOneJsonLineWithItsCorrelationId() {
    log.info("signal-7", "account scored", Map.of("band", "RED", "score", 61));

    assertThat(lines)
        .containsExactly(
            "{\"time\":\"2026-03-01T10:00:00Z\",\"level\":\"INFO\",\"function\":\"ScoreAccount\","
                + "\"correlation\":\"signal-7\",\"message\":\"account scored\","
                + "\"band\":\"RED\",\"score\":61}");
  }

  @Test
  void lineBreaksInAFieldStayInsideTheLine() {
    log.warn("signal-7", "odd", Map.of("what", "one\ntwo"));

    assertThat(lines).singleElement().asString().doesNotContain("\n").contains("one\\ntwo");
  }

  @Test
  void aFailureIsLoggedByItsClassAndPlaceWithoutItsMessage() {
    var cause = new IllegalArgumentException("contact: ann@example.org");
    log.error("event-7", "not scored", new IllegalStateException("no ann@example.org", cause));

    assertThat(lines)
        .singleElement()
        .asString()
        .contains("\"error\":\"java.lang.IllegalStateException\"")
        .contains("\"cause\":\"java.lang.IllegalArgumentException\"")
        .contains("LogTest.aFailureIsLoggedByItsClassAndPlaceWithoutItsMessage")
        .doesNotContain("ann@example.org");
  }

  @Test
  void aRefusalOfAwsIsLoggedWithItsCode() {
    var details = AwsErrorDetails.builder().errorCode("ThrottlingException").build();
    var refusal = DynamoDbException.builder().message("ann").awsErrorDetails(details).build();

    log.error("event-7", "not scored", refusal);

    assertThat(lines).singleElement().asString().contains("\"code\":\"ThrottlingException\"");
  }

  @Test
  void whatEscapesAnInvocationQuotesNothing() {
    assertThatThrownBy(() -> log.guard("event-7", FunctionLogTest::fail))
        .hasMessage("failed with java.lang.IllegalStateException; the log says where")
        .hasNoCause();

    assertThat(lines)
        .singleElement()
        .asString()
        .contains("invocation failed")
        .doesNotContain("ann");
  }

  private static void fail() {
    throw new IllegalStateException("ann@example.org");
  }
}
