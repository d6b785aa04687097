package dev.oarlock.cli.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  private static final Path FULL_DISK = Path.of("/dev/full");

  @TempDir private Path folder;

  @Test
  void aLineThatDoesNotFitOnTheDiskFailsNobody() throws IOException {
    assumeTrue(Files.exists(FULL_DISK), "a device that is always full");
    Files.createSymbolicLink(folder.resolve("oarlock.log"), FULL_DISK);

    try (var log = LogFile.in(folder)) {
      log.accept("one");
      log.accept("two");
    }
  }

  @Test
  void linesFollowEachOther() throws IOException {
    try (var log = LogFile.in(folder)) {
      log.accept("one");
      log.accept("two");
    }
    assertThat(folder.resolve("oarlock.log")).content().isEqualTo("one\ntwo\n");
  }
}
