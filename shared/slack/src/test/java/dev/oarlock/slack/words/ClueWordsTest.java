package dev.oarlock.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.reason.Clue;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClueWordsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-10-05");

  @Test
  void aCsmWhoIsASlackUserIsMentioned() {
    assertThat(ClueWords.of(clue("their CSM changed from U024BE7LH to bo")))
        .isEqualTo("their CSM changed from <@U024BE7LH> to bo (5 Oct 2026)");
  }

  @Test
  void whatTheyCallAFeatureMentionsNobody() {
    assertThat(ClueWords.of(clue("<WORKFLOWS> is missing and blocks them")))
        .isEqualTo("&lt;WORKFLOWS&gt; is missing and blocks them (5 Oct 2026)");
  }

  private static Clue clue(String what) {
    return new Clue(what, Optional.of(DAY), false);
  }
}
