package dev.oarlock.domain.risk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomNameTest {
  private static final LocalDate DAY = LocalDate.parse("2026-12-01");
  private static final String MADE_UP = "spreadsheet-Quill-Co-cbc1ba5b6da88eda";

  @ParameterizedTest
  @CsvSource({
    "Quill & Co,             esc-quill-co-20261201",
    "'Acme, Inc.',           esc-acme-inc-20261201",
    "Café Zürich AG,         esc-café-zürich-ag-20261201",
    "東京サーバー株式会社,     esc-東京サーバー株式会社-20261201",
    "ＡＣＭＥ,               esc-acme-20261201",
    "3M,                     esc-3m-20261201"
  })
  void itIsTheAccountAsPeopleCallIt(String called, String room) {
    assertThat(room(MADE_UP, called).inSlack(false)).isEqualTo(room);
  }

  @Test
  void ofTwoThatAreCalledTheSameEachHasItsOwn() {
    var one = room("a-1", "Quill & Co").inSlack(true);
    var other = room("a-2", "Quill Co").inSlack(true);

    assertThat(one).startsWith("esc-quill-co-").isNotEqualTo(other);
    assertThat(one).isEqualTo(room("a-1", "Quill & Co").inSlack(true));
  }

  @Test
  void longNamesThatBeginAlikeDoNotMeet() {
    var one = room("a-1", "x".repeat(190) + " North").inSlack(false);
    var other = room("a-2", "x".repeat(190) + " South").inSlack(false);

    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void idsThatDifferInPunctuationDoNotMeet() {
    assertThat(room("Acme.Corp", "Acme.Corp").inSlack(false))
        .isNotEqualTo(room("acme-corp", "acme-corp").inSlack(false));
    assertThat(room("acme", "acme").inSlack(false)).isEqualTo("esc-acme-20261201");
  }

  @Test
  void aNameWithoutALetterLeavesTheId() {
    assertThat(room(MADE_UP, "🚀🚀").inSlack(false))
        .startsWith("esc-spreadsheet-quill-co-cbc1ba5b6da88eda-");
  }

  @Property(tries = 300)
  void slackTakesItAndANumberAfterIt(@ForAll @StringLength(max = 200) String called) {
    var room = room(MADE_UP, called);

    for (var name : new String[] {room.inSlack(false), room.inSlack(true), room.inAscii()}) {
      assertThat(name).hasSizeLessThanOrEqualTo(77).matches("[\\p{Ll}\\p{Lo}\\p{Lm}\\p{Nd}_-]+");
    }
  }

  private static RoomName room(String id, String called) {
    return new RoomName(new AccountId(id), called, DAY);
  }
}
