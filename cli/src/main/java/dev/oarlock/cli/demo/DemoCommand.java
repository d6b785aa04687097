package dev.oarlock.cli.demo;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.up.CloudServer;
import dev.oarlock.cli.up.LogFile;
import dev.oarlock.cli.up.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock demo`: all of it with the sample book, in a folder that is gone at the end.
@Command(
    name = "demo",
    description =
        "Runs Oarlock with forty-one sample customers, two trials, six that left, and a"
            + " year of their signals.")
public final class DemoCommand extends CliCommand {
  /// What Java tells of 128 MB; it keeps a part of them to itself.
  private static final long LEAST_MEMORY = 110L << 20;

  @Option(names = "--once", description = "exits after printing instead of serving on")
  private boolean once;

  @Option(
      names = "--anew",
      description =
          "plays the sample year anew; without it the one that was played the last time is gone on"
              + " with")
  private boolean anew;

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

  private void play(LogFile log, Path logs) throws IOException, InterruptedException {
    out().println("Starting the bus, the table, the functions and Slack's stand-in ...");
    out().flush();
    var data = DemoLogFolder.create().path();
    var setup = options.setup(log).withData(data).withEnvironment(environment());
    var year = SampleYear.open(setup, Instant.now(), anew);
    var server = CloudServer.register(year.cloud());
    year.play(out(), err());
    var output = new DemoOutput(year.cloud(), out());
    output.printHealthAnswers();
    output.printPostCount();
    if (once) {
      server.close();
    } else {
      serveUntilStopped(server, output, logs);
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
