package dev.oarlock.cli.up;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.DayConverter;
import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.local.cloud.LocalCloud;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock up`: runs the whole of it on this machine until it is told to stop.
@Command(
    name = "up",
    description = "Runs Oarlock on this machine; what it learns stays in the data folder.")
public final class UpCommand extends CliCommand {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where everything is kept (default: ${DEFAULT-VALUE})")
  private Path data = Path.of(".oarlock");

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description = "looks at the data as on this day, for old data sets")
  private @Nullable LocalDate today;

  @Override
  public Integer call() throws Exception {
    server.checkPort(); // before anything is written
    var folder = ProjectPaths.absolutePath(data);
    try (var _ = DataFolderLock.acquire(folder);
        var log = LogFile.in(folder)) {
      serve(LocalCloud.start(server.setup(log).withData(folder).withEnvironment(environment())));
    }
    return 0;
  }

  private void serve(LocalCloud cloud) throws InterruptedException {
    var running = CloudServer.register(cloud);
    running.print(out());
    cloud
        .fixedDay()
        .ifPresent(day -> out().println("Today     " + day + ", whatever the clock says"));
    running.warmUp();
    out().println("ready");
    running.awaitShutdown();
  }

  private Map<String, String> environment() {
    var environment = new HashMap<>(ServerOptions.environment());
    if (today != null) {
      environment.put("OARLOCK_TODAY", today.toString());
    }
    return environment;
  }
}
