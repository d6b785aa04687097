package dev.oarlock.cli.demo;

import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.demo.sample.SamplePortfolio;
import dev.oarlock.cli.up.CloudServer;
import dev.oarlock.cli.up.LogFile;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
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
        "Runs Oarlock in memory with forty sample customers, six that left, and a year of their"
            + " signals.")
public final class DemoCommand implements Callable<Integer> {
  private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

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
      var server = CloudServer.register(cloud);
      new SampleLoader(cloud, clock, out()).load(SamplePortfolio.shipped(), now);
      var output = new DemoOutput(cloud, out());
      output.printHealthAnswers();
      output.printPostCount();
      if (once) {
        server.close();
      } else {
        serveUntilStopped(server, output, logs);
      }
    }
    return 0;
  }

  private void serveUntilStopped(CloudServer server, DemoOutput output, Path logs)
      throws InterruptedException {
    output.printNextSteps();
    server.print(out());
    out().println("Log       " + logs.resolve("oarlock.log"));
    out().println("ready (Ctrl-C stops)");
    out().flush();
    server.awaitShutdown();
  }

  private CloudSetup setup(LogFile log, Clock clock) {
    return CloudSetup.inMemory()
        .withTemplate(ProjectPaths.templateFile())
        .withPort(port)
        .withClock(clock)
        .withEnvironment(System.getenv())
        .withRetryPause(RETRY_DELAY)
        .withLogLines(log);
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
