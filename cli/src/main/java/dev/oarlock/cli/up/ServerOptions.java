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

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port of the endpoints, DynamoDB's is the next (default: ${DEFAULT-VALUE})")
  private int port = 3000;

  /// In memory, with the project's own template.
  public CloudSetup setup(LogFile log) {
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
}
