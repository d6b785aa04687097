package dev.oarlock.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalStyleTest {
  @Test
  void aTerminalGetsItsWidthAndColours() {
    var style = TerminalStyle.of(100, Map.of("TERM", "xterm"));

    assertThat(style.columns()).isEqualTo(100);
    assertThat(style.bad("BAD")).isEqualTo("\u001b[1;31mBAD\u001b[0m");
    assertThat(TerminalStyle.of(20, Map.of()).columns()).isEqualTo(60);
    assertThat(TerminalStyle.of(400, Map.of()).columns()).isEqualTo(120);
  }

  @Test
  void filesProgramsAndWhoeverWantsNoneGetNoColours() {
    assertThat(TerminalStyle.of(0, Map.of())).isEqualTo(TerminalStyle.plain());
    assertThat(TerminalStyle.of(100, Map.of("NO_COLOR", "1")).bad("BAD")).isEqualTo("BAD");
    assertThat(TerminalStyle.of(100, Map.of("TERM", "dumb")).isColored()).isFalse();
  }
}
