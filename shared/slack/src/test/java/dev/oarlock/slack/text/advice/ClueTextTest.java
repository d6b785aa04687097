package dev.oarlock.slack.text.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.risk.reason.ReasonClue;
import dev.oarlock.slack.text.OwnerText;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClueTextTest {
  private static final LocalDate DAY = LocalDate.parse("2026-10-05");

  @Test
  void aCsmWhoIsASlackUserIsMentioned() {
    var text = ClueText.of(clue("their CSM changed from U024BE7LH to bo"));

    assertThat(OwnerText.fill(text, csm -> "<@" + csm.name() + ">"))
        .isEqualTo("their CSM changed from <@U024BE7LH> to bo (5 Oct 2026)");
  }

  @Test
  void whatTheyCallAFeatureMentionsNobody() {
    assertThat(ClueText.of(clue("<WORKFLOWS> is missing and blocks them")))
        .isEqualTo("&lt;WORKFLOWS&gt; is missing and blocks them (5 Oct 2026)");
  }

  private static ReasonClue clue(String what) {
    return new ReasonClue(what, Optional.of(DAY), false);
  }
}
