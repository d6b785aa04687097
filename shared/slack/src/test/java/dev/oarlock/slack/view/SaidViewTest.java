package dev.oarlock.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SaidViewTest {
  /// A second answer changes nothing, so it must not be told that it did.
  @Test
  void whoAnswersAgainHearsThatTheFirstAnswerCounts() {
    assertThat(SaidView.judged(false).text())
        .contains("you say that it was wrong", "that first answer counts");
  }
}
