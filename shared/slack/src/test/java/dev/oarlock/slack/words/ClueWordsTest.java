package dev.oarlock.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.reason.Clue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClueWordsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-10-05");

  @Test
  void aCsmWhoIsASlackUserIsMentioned() {
    assertThat(ClueWords.of(Clue.soft("their CSM changed from U024BE7LH to bo", DAY)))
        .isEqualTo("their CSM changed from <@U024BE7LH> to bo (5 Oct 2026)");
  }

  @Test
  void whatTheyCallAFeatureMentionsNobody() {
    assertThat(ClueWords.of(Clue.soft("<WORKFLOWS> is missing and blocks them", DAY)))
        .isEqualTo("&lt;WORKFLOWS&gt; is missing and blocks them (5 Oct 2026)");
  }
}
