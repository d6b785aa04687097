package dev.oarlock.slack.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Whoever translates finds all that is said in one file.
class MessageTemplateTest {
  private static final Path ROOT = Path.of("../..");
  private static final MessageSources SOURCES = MessageSources.of(ROOT);

  @Test
  void theTemplateHasAllThatIsSaid() throws IOException {
    assertThat(Files.readString(ROOT.resolve(MessageTemplate.FILE)))
        .as("write it anew with: make messages")
        .isEqualTo(MessageTemplate.of(SOURCES));
  }

  @Test
  void noSentenceIsSaidInEnglishAlone() {
    assertThat(SOURCES.bareSentences()).isEmpty();
  }
}
