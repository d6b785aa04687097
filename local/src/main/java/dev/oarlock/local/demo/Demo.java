package dev.oarlock.local.demo;

import dev.oarlock.local.LocalCloud;
import dev.oarlock.local.Setup;
import dev.oarlock.local.cli.Folders;
import dev.oarlock.local.cli.LogFile;
import dev.oarlock.local.cli.Serving;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oarlock demo`: all of it with the sample book, in memory.
@Command(
    name = "demo",
    description =
        "Runs Oarlock in memory with forty sample customers, six that left, and a year of their signals.")
public final class Demo implements Callable<Integer> {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Option(names = "--once", description = "exits after printing instead of serving on")
  private boolean once;

  @Option(
      names = "--port",
      description = "port of the endpoints, DynamoDB's is the next (default: ${DEFAULT-VALUE})")
  private int port = 3000;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    var logs = Files.createTempDirectory("oarlock-demo");
    try (var log = LogFile.in(logs)) {
      out().println("Starting the bus, the table, the functions and Slack's stand-in ...");
      out().flush();
      var now = Instant.now();
      var clock = new MovingClock(now.minus(Duration.ofDays(365)));
      var cloud = LocalCloud.start(setup(log, clock));
      var serving = Serving.announce(cloud);
      new Loading(cloud, clock, out()).load(Book.shipped(), now);
      var shown = new Showing(cloud, out());
      shown.answers();
      shown.posts();
      if (once) {
        serving.close();
      } else {
        serveOn(serving, shown, logs);
      }
    }
    return 0;
  }

  private void serveOn(Serving serving, Showing shown, Path logs) throws InterruptedException {
    shown.nextSteps();
    serving.print(out());
    out().println("Log       " + logs.resolve("oarlock.log"));
    out().println("ready (Ctrl-C stops)");
    out().flush();
    serving.untilStopped();
  }

  private Setup setup(LogFile log, Clock clock) {
    return Setup.inMemory()
        .withTemplate(Folders.template())
        .withPort(port)
        .withClock(clock)
        .withEnvironment(System.getenv())
        .withPause(PAUSE)
        .withLines(log);
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
