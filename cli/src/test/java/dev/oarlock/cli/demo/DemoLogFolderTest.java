package dev.oarlock.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLogFolderTest {
  private static final long NOBODY = 4_194_305; // above the highest process id of Linux

  @TempDir Path folders;

  @Test
  void whatAKilledDemoLeftIsDeletedAndNothingElse() throws IOException {
    var killed = folder(NOBODY, "oarlock.log");
    var running = folder(ProcessHandle.current().pid(), "oarlock.log");
    var kept = folder(NOBODY - 1, "kept");
    var other = Files.createDirectory(folders.resolve("oarlock-demo"));

    DemoLogFolder.deleteLeftOver(folders);

    assertThat(killed).doesNotExist();
    assertThat(running).exists();
    assertThat(kept).exists();
    assertThat(other).exists();
  }

  private Path folder(long process, String file) throws IOException {
    var folder = Files.createDirectory(folders.resolve("oarlock-demo-" + process + "-1"));
    Files.writeString(folder.resolve(file), "");
    return folder;
  }
}
