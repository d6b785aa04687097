package dev.oarlock.cli.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UpCommandTest {
  @TempDir Path folder;

  @Test
  void whereThePortIsTakenNothingIsWritten() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var up = new UpCommand();
      var port = Integer.toString(taken.getLocalPort());
      new CommandLine(up).parseArgs("--port", port, "--data", folder.resolve("data").toString());

      assertThatThrownBy(up::call).hasMessageContaining("Port " + port);

      assertThat(folder.resolve("data")).doesNotExist();
    }
  }
}
