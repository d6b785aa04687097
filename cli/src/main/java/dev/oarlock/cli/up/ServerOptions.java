package dev.oarlock.cli.up;

import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.local.cloud.CloudSetup;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/// How an instance on this machine is started.
public final class ServerOptions {
  private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port of the endpoints, DynamoDB's is the next (default: ${DEFAULT-VALUE})")
  private int port = 3000;

  /// In memory, with the project's own template; IllegalStateException if the port cannot be it.
  public CloudSetup setup(LogFile log) {
    checkPort();
    return CloudSetup.inMemory()
        .withTemplate(ProjectPaths.templateFile())
        .withPort(port)
        .withEnvironment(environment())
        .withRetryPause(RETRY_DELAY)
        .withLogLines(log);
  }

  /// Whoever puts signals on this bus sits at this machine, so what they import from any system is
  /// taken, also what people said there.
  static Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    environment.putIfAbsent("FEEDBACK_SOURCES", "*");
    return environment;
  }

  /// The port itself and the next one, of which nobody thinks.
  void checkPort() {
    if (port < 1 || port + 1 > LAST_PORT) {
      throw new IllegalArgumentException(
          "--port %d: give one from 1 to %d; DynamoDB takes the next."
              .formatted(port, LAST_PORT - 1));
    }
    new LocalPort(port).requireFree("--port");
    new LocalPort(port + 1).requireFree("the next after --port, which DynamoDB takes");
  }
}
