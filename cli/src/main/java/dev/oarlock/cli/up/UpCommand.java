package dev.oarlock.cli.up;

import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oarlock up`: runs the whole of it on this machine until it is told to stop.
@Command(
    name = "up",
    description = "Runs Oarlock on this machine; what it learns stays in the data folder.")
public final class UpCommand implements Callable<Integer> {
  private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where everything is kept (default: ${DEFAULT-VALUE})")
  private Path data = Path.of(".oarlock");

  @Option(
      names = "--port",
      description = "port of the endpoints, DynamoDB's is the next (default: ${DEFAULT-VALUE})")
  private int port = 3000;

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "looks at the data as on this day, for old data sets")
  private @Nullable LocalDate today;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    var folder = ProjectPaths.absolutePath(data);
    try (var _ = DataFolderLock.acquire(folder);
        var log = LogFile.in(folder)) {
      var setup =
          CloudSetup.inMemory()
              .withData(folder)
              .withTemplate(ProjectPaths.templateFile())
              .withPort(port)
              .withEnvironment(environment())
              .withRetryPause(RETRY_DELAY)
              .withLogLines(log);
      serve(LocalCloud.start(setup));
    }
    return 0;
  }

  private void serve(LocalCloud cloud) throws InterruptedException {
    var server = CloudServer.register(cloud);
    server.print(out());
    out().println("ready");
    out().flush();
    server.awaitShutdown();
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    if (today != null) {
      environment.put("OARLOCK_TODAY", today.toString());
    }
    return environment;
  }
}
