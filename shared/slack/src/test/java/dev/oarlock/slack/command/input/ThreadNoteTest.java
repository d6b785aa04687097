package dev.oarlock.slack.command.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadNoteTest {
  @Test
  void eachReplyIsALine() {
    var note =
        new ThreadNote("their CFO left", List.of("who\nfollows?", "R&amp;D says Kim"), false);

    assertThat(note.text()).isEqualTo("their CFO left\n• who follows?\n• R&D says Kim");
  }

  @Test
  void whatDoesNotFitIsCounted() {
    var note = new ThreadNote("their CFO left", Collections.nCopies(30, "x".repeat(100)), false);

    assertThat(note.text())
        .hasSizeLessThanOrEqualTo(2_000)
        .endsWith("\n… and 12 replies in the thread");
  }

  @Test
  void moreThanWasReadIsSaid() {
    assertThat(new ThreadNote("a", List.of("b"), true).text())
        .isEqualTo("a\n• b\n… and more in the thread");
  }

  @Test
  void aNoteThatFillsItsFieldStaysAsItIs() {
    var full = "x".repeat(2_000);

    assertThat(new ThreadNote(full, List.of("who follows?"), true).text()).isEqualTo(full);
  }
}
