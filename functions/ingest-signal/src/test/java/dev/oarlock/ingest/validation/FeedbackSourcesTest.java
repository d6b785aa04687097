package dev.oarlock.ingest.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackSourcesTest {
  private final FeedbackSources shipped = new FeedbackSources(Set.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SentimentNoted",
        "HealthOverridden",
        "OverrideJudged",
        "ChurnCalled",
        "CallDecided"
      })
  void whatAPersonSaysIsTakenFromSlackAlone(String type) {
    assertThat(shipped.refusal(SignalType.named(type), "oarlock.slack")).isEmpty();
    assertThat(shipped.refusal(SignalType.named(type), "helpdesk"))
        .hasValueSatisfying(refusal -> {
          assertThat(refusal.cause()).isEqualTo(QuarantineCause.NOT_ENTITLED);
          assertThat(refusal.reason()).startsWith(type + " is taken from oarlock.slack alone");
        });
  }

  @Test
  void whatASystemReportsIsTakenFromAnySource() {
    assertThat(shipped.refusal(SignalType.named("UsageReported"), "warehouse")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"planhat, true", "PLANHAT, false", "helpdesk, false"})
  void aSourceThatOperatorsNamedMaySpeakForPeople(String source, boolean entitled) {
    var named = new FeedbackSources(Set.of("planhat"));

    assertThat(named.refusal(SignalType.named("SentimentNoted"), source).isEmpty())
        .isEqualTo(entitled);
  }
}
