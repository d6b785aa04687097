package dev.oarlock.bench.laptop;

import dev.oarlock.cli.command.ProjectPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// `./oarlock demo --once` as it is typed: played anew, and gone on with where it was played
/// before. The CPU is that of its process, compiling included.
public final class DemoBench {
  private static final String PORT = "3492";

  private DemoBench() {}

  public static void run() throws IOException, InterruptedException {
    oarlock("--version"); // so that it is built
    System.out.println("| demo | s of wall time | s of CPU | messages posted |");
    System.out.println("| --- | ---: | ---: | ---: |");
    row("played anew", oarlock("demo", "--once", "--anew", "--port", PORT));
    row("gone on with", oarlock("demo", "--once", "--port", PORT));
  }

  private record CommandRun(Duration wall, Duration cpu, List<String> output) {}

  private static void row(String what, CommandRun run) {
    var posted =
        run.output().stream()
            .filter(line -> line.contains("messages were posted"))
            .map(line -> line.split(" ", 2)[0])
            .findFirst()
            .orElse("?");
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %s |%n",
        what,
        run.wall().toMillis() / 1e3,
        run.cpu().toMillis() / 1e3,
        posted);
  }

  /// The launcher becomes the program it starts, so its CPU time is the program's.
  private static CommandRun oarlock(String... arguments) throws IOException, InterruptedException {
    var said = Files.createTempFile("oarlock-bench-demo-", ".txt");
    said.toFile().deleteOnExit(); // also of a bench that is told to end
    var command = new ArrayList<>(List.of(launcher().toString()));
    command.addAll(List.of(arguments));
    var began = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var cpu = Duration.ZERO;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
    }
    var wall = Duration.ofNanos(System.nanoTime() - began);
    var output = Files.readAllLines(said);
    Files.delete(said);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    return new CommandRun(wall, cpu, output);
  }

  private static Path launcher() {
    return ProjectPaths.projectFolder().resolve("oarlock");
  }
}
