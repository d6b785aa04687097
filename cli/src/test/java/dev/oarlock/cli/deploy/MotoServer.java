package dev.oarlock.cli.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// `moto_server`, which answers as AWS does and keeps everything in memory: a process of its own on
/// a free port, where it is installed (`pip install 'moto[server]'`).
record MotoServer(Process process, URI url) {
  private static final String COMMAND = "moto_server";
  private static final int TRIES = 240;
  private static final Duration PAUSE = Duration.ofMillis(250);

  static Optional<MotoServer> start() {
    return isInstalled(COMMAND) ? Optional.of(started()) : Optional.empty();
  }

  static boolean isInstalled(String tool) {
    return Arrays.stream(
            System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  private static MotoServer started() {
    try {
      var port = freePort();
      var process =
          new ProcessBuilder(COMMAND, "-H", "127.0.0.1", "-p", Integer.toString(port))
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start();
      var server = new MotoServer(process, URI.create("http://127.0.0.1:" + port));
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
      server.awaitAnswer();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while moto_server started", e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer() throws InterruptedException {
    for (var tried = 0; tried < TRIES; tried++) {
      if (answers()) {
        return;
      }
      Thread.sleep(PAUSE);
    }
    stop();
    throw new IllegalStateException("moto_server does not answer at " + url);
  }

  private boolean answers() throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var asked = HttpRequest.newBuilder(url.resolve("/moto-api/")).build();
      return http.send(asked, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  /// A wrapper such as pyenv's may have started the server as a child.
  void stop() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
