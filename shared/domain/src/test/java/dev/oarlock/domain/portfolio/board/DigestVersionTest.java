package dev.oarlock.domain.portfolio.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestVersionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"leadership", "csm:Dana Lee", "segment:Mid-Market", "board", "board:Q3 2026"})
  void whatIsWrittenIsReadAgain(String text) {
    assertThat(DigestVersion.read(text)).map(DigestVersion::text).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "smb", "csm", "csm: ", "segment:", "board:soon", "leadership:all"})
  void whatIsNoVersionIsNone(String text) {
    assertThat(DigestVersion.read(text)).isEmpty();
  }

  @Test
  void aQuarterMayBeWrittenAsPeopleDo() {
    assertThat(DigestVersion.read("Board: 2026-q3"))
        .map(DigestVersion::text)
        .contains("board:Q3 2026");
  }
}
