package dev.oarlock.cli.demo;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.demo.sample.SamplePortfolio;
import dev.oarlock.cli.up.CloudServer;
import dev.oarlock.cli.up.LogFile;
import dev.oarlock.cli.up.ServerOptions;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock demo`: all of it with the sample book, in memory.
@Command(
    name = "demo",
    description =
        "Runs Oarlock in memory with forty-one sample customers, two trials, six that left, and a"
            + " year of their signals.")
public final class DemoCommand extends CliCommand {
  /// What Java tells of 128 MB; it keeps a part of them to itself.
  private static final long LEAST_MEMORY = 110L << 20;

  @Option(names = "--once", description = "exits after printing instead of serving on")
  private boolean once;

  @Mixin private ServerOptions options = new ServerOptions();

  @Override
  public Integer call() throws Exception {
    var memory = Runtime.getRuntime().maxMemory();
    if (memory < LEAST_MEMORY) {
      err()
          .printf(
              "Java may take %d MB here, and the sample year needs 128: with less it clears its"
                  + " memory for hours. Give it more, such as with JAVA_TOOL_OPTIONS=-Xmx1g.%n",
              memory >> 20);
      return 1;
    }
    var folder = DemoLogFolder.create();
    var finished = false;
    try (var log = LogFile.in(folder.path())) {
      play(log, folder.path());
      finished = true;
    } finally {
      if (!finished && folder.keepLog()) {
        err().println("The log is in " + folder.path());
      }
    }
    return 0;
  }

  private void play(LogFile log, Path folder) throws IOException, InterruptedException {
    out().println("Starting the bus, the table, the functions and Slack's stand-in ...");
    var now = Instant.now();
    var clock = new MovingClock(now.minus(Duration.ofDays(365)));
    var cloud =
        LocalCloud.start(options.setup(log).withClock(clock).withEnvironment(environment()));
    var server = CloudServer.register(cloud);
    new SampleLoader(cloud, clock, out(), err()).load(SamplePortfolio.shipped(), now);
    if (!cloud.setup().environment().containsKey("SLACK_BOT_TOKEN")) {
      SampleTeam.introduce(cloud, now);
    }
    var output = new DemoOutput(cloud, out());
    output.printHealthAnswers();
    output.printPostCount();
    if (once) {
      server.close();
    } else {
      serveUntilStopped(server, output, folder);
    }
  }

  /// The sample business knows how many of its customers churn in a year.
  private static Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    environment.putIfAbsent("ANNUAL_CHURN_RATE", "0.10");
    return environment;
  }

  private void serveUntilStopped(CloudServer server, DemoOutput output, Path logs)
      throws InterruptedException {
    output.printNextSteps();
    server.print(out());
    out().println("Log       " + logs.resolve("oarlock.log") + " (until it stops)");
    out().println("ready (Ctrl-C stops)");
    server.awaitShutdown();
  }
}
