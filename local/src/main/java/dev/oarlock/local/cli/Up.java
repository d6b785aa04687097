package dev.oarlock.local.cli;

import dev.oarlock.local.LocalCloud;
import dev.oarlock.local.Setup;
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
public final class Up implements Callable<Integer> {
  private static final Duration PAUSE = Duration.ofSeconds(1);

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
    var folder = Folders.fromCaller(data);
    try (var _ = DataLock.take(folder);
        var log = LogFile.in(folder)) {
      var setup =
          Setup.inMemory()
              .withData(folder)
              .withTemplate(Folders.template())
              .withPort(port)
              .withEnvironment(environment())
              .withPause(PAUSE)
              .withLines(log);
      serve(LocalCloud.start(setup));
    }
    return 0;
  }

  private void serve(LocalCloud cloud) throws InterruptedException {
    var serving = Serving.announce(cloud);
    serving.print(out());
    out().println("ready");
    out().flush();
    serving.untilStopped();
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
