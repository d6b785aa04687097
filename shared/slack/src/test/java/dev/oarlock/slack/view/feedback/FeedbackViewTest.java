package dev.oarlock.slack.view.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedbackViewTest {
  /// A second answer changes nothing, so it must not be told that it did.
  @Test
  void whoAnswersAgainHearsThatTheFirstAnswerCounts() {
    assertThat(FeedbackView.overrideReviewed(false).text())
        .contains("you say that it was wrong", "that first answer counts");
  }
}
