package dev.oarlock.slack.view.health;

import static dev.oarlock.domain.testing.SampleSignals.answered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.slack.testing.AcmeState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurveyLineTest {
  @Test
  void theNpsIsSaidWithTheAnswersBehindIt() {
    assertThat(line(answered(Survey.NPS, 2), answered(Survey.NPS, 10)))
        .contains("NPS 0: 1 promoter, 1 detractor");
    assertThat(line(answered(Survey.NPS, 8))).contains("NPS 0: 1 passive");
  }

  @Test
  void withoutAnAnswerThereIsNone() {
    assertThat(line(answered(Survey.CSAT, 5))).isEmpty();
  }

  private static Optional<String> line(Signal... signals) {
    return SurveyLine.of(ContractLinesTest.account("2026-11-01", signals), AcmeState.TODAY);
  }
}
