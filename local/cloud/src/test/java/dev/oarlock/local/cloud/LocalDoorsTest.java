package dev.oarlock.local.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may reach an instance on a laptop, and who may read what it keeps.
class LocalDoorsTest {
  @Test
  void everyEndpointRefusesANameThatIsNotThisMachine() throws IOException {
    try (var cloud = LocalCloud.start(CloudSetup.inMemory())) {
      for (var path :
          new String[] {"/", "/oarlock/status", "/slack-api/auth.test", "/slack/events"}) {
        assertThat(answer(cloud.url(), path, "Host: evil.example")).as(path).contains(" 403 ");
      }
      assertThat(answer(cloud.databaseUrl(), "/", "Host: evil.example")).contains(" 403 ");
    }
  }

  @Test
  void everyEndpointRefusesPagesOfOthers() throws IOException {
    try (var cloud = LocalCloud.start(CloudSetup.inMemory())) {
      var foreign = "Host: 127.0.0.1\r\nOrigin: https://evil.example";
      for (var path :
          new String[] {"/", "/oarlock/status", "/slack-api/auth.test", "/slack/events"}) {
        assertThat(answer(cloud.url(), path, foreign)).as(path).contains(" 403 ");
      }
      assertThat(answer(cloud.databaseUrl(), "/", foreign)).contains(" 403 ");
    }
  }

  @Test
  void eachInstanceHasSecretsOfItsOwn() {
    try (var one = LocalCloud.start(CloudSetup.inMemory());
        var other = LocalCloud.start(CloudSetup.inMemory())) {
      for (var secret : new String[] {"SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"}) {
        assertThat(one.slackEnvironment().get(secret))
            .isNotEmpty()
            .isNotEqualTo(other.slackEnvironment().get(secret));
      }
    }
  }

  @Test
  void whatIsKeptItsOwnerAloneMayRead(@TempDir Path parent) throws IOException {
    var folder = Files.createDirectory(parent.resolve("data"));
    var stranger = Files.writeString(folder.resolve("notes.txt"), "not ours");
    var before = Files.getPosixFilePermissions(stranger);

    LocalCloud.start(CloudSetup.inMemory().withData(folder)).close();

    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("table.db"))).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("queues.journal"))).isEqualTo("rw-------");
    assertThat(Files.getPosixFilePermissions(stranger)).isEqualTo(before);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  /// The first line; Java's own client sets the header Host itself.
  private static String answer(String url, String path, String headers) throws IOException {
    try (var socket = new Socket("127.0.0.1", URI.create(url).getPort())) {
      var request = "GET " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }
}
