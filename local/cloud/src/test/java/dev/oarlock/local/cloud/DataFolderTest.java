package dev.oarlock.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.local.cloud.runtime.FailureLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a crash or a full disk left in the files of an instance keeps it from nothing.
class DataFolderTest {
  @TempDir private Path folder;

  @Test
  void aCloudThatDoesNotStartLeavesNeitherAPortNorADatabaseBehind() throws IOException {
    var setup = SmallCloud.setup().withData(folder).withPort(freePorts());
    var inTheWay = Files.createDirectories(folder.resolve("queues.journal/x"));
    for (var tries = 0; tries < 3; tries++) {
      assertThatThrownBy(() -> SmallCloud.start(setup)).hasNoSuppressedExceptions();
    }
    Files.delete(inTheWay);
    Files.delete(inTheWay.resolveSibling(".").normalize());

    try (var cloud = SmallCloud.start(setup)) {
      cloud.put("crm", "Something", "{\"n\":1}");
      cloud.drain();
      assertThat(RecordingHandlers.of("Stored")).isNotEmpty();
    }
  }

  /// Two in a row, below those that the system gives away meanwhile.
  private static int freePorts() {
    return IntStream.iterate(21_000, port -> port + 2)
        .filter(port -> isFree(port) && isFree(port + 1))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  void tornFilesAreToldOfAndTheInstanceGoesOn() throws IOException {
    // given an instance that was stopped, and files that were torn
    try (var cloud = SmallCloud.start(SmallCloud.setup().withData(folder))) {
      cloud.put("crm", "Something", "{\"n\":1}");
      cloud.drain();
    }
    for (var file : new String[] {"schedules.json", "Followed.checkpoint", "queues.journal"}) {
      Files.writeString(folder.resolve(file), "{\"put\":\"Inb\n");
    }
    Files.writeString(folder.resolve("slack-posts.jsonl"), "{\"channel\":\n");
    // when it is started again
    try (var cloud = SmallCloud.start(SmallCloud.setup().withData(folder))) {
      cloud.put("crm", "Something", "{\"n\":2}");
      cloud.drain();
      // then it works, and says what it left out
      assertThat(RecordingHandlers.of("Stored")).isNotEmpty();
      assertThat(cloud.failures().latest())
          .extracting(FailureLog.Failure::reason)
          .anyMatch(it -> it.contains("queues.journal.torn"))
          .anyMatch(it -> it.contains("slack-posts.jsonl.torn"))
          .anyMatch(it -> it.contains("Followed.checkpoint.torn"))
          .anyMatch(it -> it.contains("schedules.json.torn"));
    }
  }
}
