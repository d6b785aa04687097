package dev.oarlock.local.cloud.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
  @TempDir Path folder;

  @Test
  void aWholeFileIsOpenedAgain() {
    LocalDynamoDb.onDisk(folder).close();

    LocalDynamoDb.onDisk(folder).close();

    assertThat(folder.resolve("table.db")).exists();
  }

  @Test
  void aDamagedFileIsLeftAsItIsAndSaidWithWhatToDo() throws IOException {
    var file = folder.resolve("table.db");
    var damaged = "this is no table of anybody".repeat(200).getBytes(StandardCharsets.UTF_8);
    Files.write(file, damaged);

    assertThatThrownBy(() -> LocalDynamoDb.onDisk(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(file + " is damaged")
        .hasMessageContaining(".recover");

    assertThat(file).hasBinaryContent(damaged);
  }

  @Test
  void anEmptyFileBesideHowFarItsStreamWasReadIsNoNewTable() throws IOException {
    var file = Files.createFile(folder.resolve("table.db"));
    new TableFile(file).requireWhole();
    Files.createFile(folder.resolve("ScoreAccount.checkpoint"));

    assertThatThrownBy(() -> new TableFile(file).requireWhole())
        .hasMessageContaining(file + " is empty or gone")
        .hasMessageContaining("Put a copy of the data folder from before in its place");
    assertThat(file).isEmptyFile();
  }
}
