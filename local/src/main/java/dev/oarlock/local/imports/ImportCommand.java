package dev.oarlock.local.imports;

import dev.oarlock.local.cli.Folders;
import dev.oarlock.local.cli.Send;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oarlock import`: rows of CSV files become signals by a mapping; safe to run again.
@Command(
    name = "import",
    description = "Sends the rows of CSV files as signals; a second run changes nothing.")
public final class ImportCommand implements Callable<Integer> {
  @Option(
      names = "--map",
      required = true,
      paramLabel = "FILE",
      description = "which rows become which signals (see events/mappings/README.md)")
  private @Nullable Path map;

  @Parameters(paramLabel = "DIR", description = "the folder with the CSV files")
  private @Nullable Path folder;

  @Option(names = "--aws", description = "to the deployed bus (BUS_NAME, else oarlock)")
  private boolean aws;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port of the local instance (default: ${DEFAULT-VALUE})")
  private int port = 3000;

  @Option(
      names = "--announce",
      description =
          "alerts and rings for what happened in the last seven days; without it an import only"
              + " tells you here how many accounts are at risk")
  private boolean announce;

  @Option(names = "--json", description = "print the result as JSON")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  /// 0 unless rows or signals were left behind, of which a person should know.
  @Override
  public Integer call() throws InterruptedException {
    var start = System.nanoTime();
    var mapping = MappingReader.read(path(map));
    var all = Mapper.map(mapping, folder(path(folder), mapping));
    var mapped = announce ? all : all.quiet();
    var running = aws ? Optional.<Running>empty() : Optional.of(Running.on(port));
    var outcome = running.isEmpty() ? deploy(mapping, mapped) : run(mapping, mapped, running.get());
    var took = Duration.ofNanos(System.nanoTime() - start);
    print(new Report(mapped, outcome, running.map(Running::book), took));
    running.ifPresent(Running::sumUp); // last, so that nothing of the report is lost if it fails
    return mapped.unmapped().isEmpty() && outcome.map(o -> o.quarantined() == 0).orElse(true)
        ? 0
        : 2;
  }

  private Optional<Outcome> deploy(Mapping mapping, Mapped mapped) {
    var bus = System.getenv().getOrDefault("BUS_NAME", "oarlock");
    try (var client = Send.deployedBus()) {
      var outlet = new Outlet(client, bus, mapping.source());
      send("Registering", mapped.registrations(), outlet);
      send("Sending", mapped.others(), outlet);
    }
    return Optional.empty();
  }

  private Optional<Outcome> run(Mapping mapping, Mapped mapped, Running running)
      throws InterruptedException {
    var before = running.stand();
    var dealtWith = running.dealtWith();
    try (var client = Send.localBus(port)) {
      var outlet = new Outlet(client, running.bus(), mapping.source());
      send("Registering", mapped.registrations(), outlet);
      running.awaitLog();
      send("Sending", mapped.others(), outlet);
    }
    try (var progress = Progress.of("Scoring", mapped.signals().size(), notes())) {
      running.awaitScores(dealtWith, progress);
    }
    return Optional.of(Outcome.of(mapped.signals().size(), before, running.stand()));
  }

  private static void send(String step, List<MappedSignal> signals, Outlet outlet) {
    try (var progress = Progress.of(step, signals.size(), notes())) {
      outlet.send(signals, progress);
    }
  }

  private void print(Report report) {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(report.toJson().toPrettyString());
    } else {
      report.lines().forEach(out::println);
    }
    out.flush();
  }

  /// Progress does not mix with the result.
  private static PrintStream notes() {
    return System.err;
  }

  private static Path folder(Path folder, Mapping mapping) {
    if (!Files.isDirectory(folder)) {
      throw new MappingException(
          folder.toString(),
          Files.exists(folder) ? "this is a file, not a folder" : "there is no such folder",
          "Give the folder that holds " + mapping.csvs() + ".");
    }
    return folder;
  }

  private static Path path(@Nullable Path given) {
    if (given == null) {
      throw new IllegalStateException("picocli sets what it requires");
    }
    return Folders.fromCaller(given);
  }
}
