package dev.oarlock.slack.view.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.slack.testing.VisibleText;
import org.junit.jupiter.api.Test;

class FeedbackViewTest {
  /// A second answer changes nothing, so it must not be told that it did.
  @Test
  void whoAnswersAgainHearsThatTheFirstAnswerCounts() {
    assertThat(VisibleText.spoken(FeedbackView.overrideReviewed(false)))
        .contains("you say that it was wrong", "that first answer counts");
  }
}
