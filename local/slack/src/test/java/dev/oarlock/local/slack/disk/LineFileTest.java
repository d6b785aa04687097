package dev.oarlock.local.slack.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {
  private static final Path FULL_DISK = Path.of("/dev/full");

  @TempDir private Path folder;

  @Test
  void aFullDiskIsAnErrorAndNotTheEndOfTheFile() throws IOException {
    assumeTrue(Files.exists(FULL_DISK), "a device that is always full");
    try (var lines = LineFile.open(FULL_DISK)) {
      assertThatThrownBy(() -> lines.append("a\n")).isInstanceOf(IOException.class);
      assertThat(lines.size()).isZero();
    }
  }

  @Test
  void whatIsHalfWrittenIsCutOffBeforeTheNextLine() throws IOException {
    var file = folder.resolve("lines");
    try (var lines = LineFile.open(file)) {
      lines.append("a\n");
      Files.writeString(file, "half a li", StandardOpenOption.APPEND);
      lines.append("b\n");
    }
    assertThat(file).content().isEqualTo("a\nb\n");
  }

  @Test
  void aThreadThatIsInterruptedWritesAndClosesNothing() throws IOException {
    var file = folder.resolve("lines");
    try (var lines = LineFile.open(file)) {
      Thread.currentThread().interrupt();
      lines.append("a\n");
      assertThat(Thread.interrupted()).isTrue();
      lines.append("b\n");
    }
    assertThat(file).content().isEqualTo("a\nb\n");
  }

  @Test
  void aFileIsReplacedAsAWhole() throws IOException {
    var file = new AtomicFile(folder.resolve("small.json"));
    file.write("old");
    Files.createDirectories(folder.resolve("small.json.new/in-the-way"));

    assertThatThrownBy(() -> file.write("new")).isInstanceOf(IOException.class);
    assertThat(file.read()).isEqualTo("old");
  }
}
