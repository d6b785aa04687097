package dev.oarlock.domain.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NoteBeginningTest {
  @Test
  void aNoteThatFitsIsWholeAndOneThatWasCutSaysSo() {
    assertThat(NoteBeginning.of("a".repeat(80), 80)).isEqualTo("a".repeat(80));
    assertThat(NoteBeginning.of("a".repeat(81), 80)).isEqualTo("a".repeat(79) + "…");
    assertThat(NoteBeginning.of("waits for the board", 11)).isEqualTo("waits for…");
  }

  @Property(tries = 100)
  void whatWasKeptIsKeptAgainAndNoEmojiIsCut(
      @ForAll @IntRange(min = 2, max = 90) int most, @ForAll @IntRange(max = 90) int emoji) {
    var kept = NoteBeginning.of("🎉".repeat(emoji), most);

    assertThat(NoteBeginning.of(kept, most)).isEqualTo(kept);
    assertThat(kept.replace("…", "")).isEqualTo("🎉".repeat(emoji <= most ? emoji : most - 1));
  }
}
