package dev.oarlock.slack.text.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.testing.AcmeExample;
import dev.oarlock.domain.testing.SampleSignals;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NextStepTest {
  private static final LocalDate TODAY = AcmeExample.TODAY;

  @Test
  void aPulseIsNoContactWithTheCustomer() {
    var story = AcmeExample.doingWell();

    assertThat(step(story)).contains("last met 140 days ago");
    assertThat(step(story.on("2026-11-20", SampleSignals.pulse(2))))
        .contains("last met 140 days ago");
  }

  private static String step(AccountLog story) {
    return new NextStep(AccountStateBuilder.of(story, TODAY).state(), TODAY).sentence();
  }
}
