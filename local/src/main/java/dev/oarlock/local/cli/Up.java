package dev.oarlock.local.cli;

import dev.oarlock.local.LocalCloud;
import dev.oarlock.local.Setup;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
  private static final Duration LAST_CALL = Duration.ofSeconds(20);

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where everything is kept (default: ${DEFAULT-VALUE})")
  private Path data = Path.of(".oarlock");

  @Option(names = "--port", description = "port of the endpoints, DynamoDB's is the next (default: ${DEFAULT-VALUE})")
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
          new Setup(
              Folders.template(),
              Optional.of(folder),
              port,
              Clock.systemUTC(),
              environment(),
              PAUSE,
              log);
      serve(LocalCloud.start(setup), folder);
    }
    return 0;
  }

  private void serve(LocalCloud cloud, Path folder) throws InterruptedException {
    var instance = announce(cloud, folder);
    var stopping = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, stopped)));
    print(cloud);
    stopping.await();
    instance.retire();
    drain(cloud);
    cloud.close();
    stopped.countDown();
  }

  private Instance announce(LocalCloud cloud, Path folder) {
    var secret = cloud.slackEnvironment().getOrDefault("SLACK_SIGNING_SECRET", "");
    var instance =
        new Instance(
            port, cloud.url(), folder.toString(), ProcessHandle.current().pid(), secret);
    instance.announce();
    return instance;
  }

  private static void stop(CountDownLatch stopping, CountDownLatch stopped) {
    stopping.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What cannot be finished now stays in the journal and goes on at the next start.
  private static void drain(LocalCloud cloud) {
    try {
      cloud.drain(LAST_CALL);
    } catch (IllegalStateException e) {
      cloud.setup().lines().accept(String.valueOf(e.getMessage()));
    }
  }

  private void print(LocalCloud cloud) {
    var out = out();
    out.println("Slack     " + cloud.url() + "/slack/events");
    out.println("Bus       " + cloud.url());
    out.println("DynamoDB  " + cloud.databaseUrl());
    out.println("ready");
    out.flush();
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
