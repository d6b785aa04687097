package dev.oarlock.cli.imports;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.DayConverter;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.command.OutputFile;
import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.cli.imports.ImportOutcome.QuarantineChange;
import dev.oarlock.cli.imports.advice.CustomerNamers;
import dev.oarlock.cli.imports.mapping.AttachedSignals;
import dev.oarlock.cli.imports.mapping.ImportPlan;
import dev.oarlock.cli.imports.mapping.MappingResult;
import dev.oarlock.cli.imports.mapping.SharedDomains;
import dev.oarlock.cli.imports.mapping.SourceFiles;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.cli.imports.suggest.MappingSuggestion;
import dev.oarlock.cli.instance.BusOptions;
import dev.oarlock.ingest.validation.IntakeCheck;
import dev.oarlock.mapping.definition.MappingReader;
import dev.oarlock.mapping.definition.ShippedMapping;
import dev.oarlock.mapping.input.InputException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `oarlock import`: rows of files become signals by a mapping; safe to run again.
@Command(
    name = "import",
    description =
        "Sends the rows of CSV, Excel or JSON files as signals; a second run changes nothing.")
public final class ImportCommand extends CliCommand {
  /// After so many days without a word of anybody a data set has ended.
  private static final int OLD_DAYS = 60;

  @Option(
      names = "--map",
      paramLabel = "NAME|FILE",
      description =
          "which rows become which signals: a shipped mapping, such as stripe, or a file of your"
              + " own (see docs/data.md); without it the shape of each file is recognised")
  private @Nullable String map;

  @Parameters(
      paramLabel = "DIR|FILE",
      arity = "0..*",
      description = "the files, or the folder that holds them")
  private List<Path> given = List.of();

  @Mixin private BusOptions bus = new BusOptions();

  @Option(
      names = "--announce",
      description =
          "alerts and rings for what happened in the last seven days; without it an import only"
              + " tells you here how many accounts are at risk")
  private boolean announce;

  @Option(
      names = "--attach",
      description =
          "registers nobody: what these files tell goes to the accounts that have the same domain"
              + " already")
  private boolean attach;

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description =
          "has the local instance look at its data as on this day from now on, for an old data set")
  private @Nullable LocalDate today;

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description =
          "the day on which the files were exported, where they carry another, as copies do; the"
              + " default is that on which each was last written")
  private @Nullable LocalDate exported;

  @Option(
      names = "--check",
      description =
          "sends nothing and needs no instance: shows the first signals as they would be, and what"
              + " would not get through")
  private boolean check;

  @Option(
      names = "--refused",
      paramLabel = "CSV",
      description = "where every row that makes no signal goes, with its reason")
  private @Nullable Path refused;

  @Option(
      names = "--suggest",
      description = "sends nothing and prints a mapping to begin with, from columns and values")
  private boolean suggest;

  @Option(names = "--runs", description = "lists the imports that there were")
  private boolean runs;

  @Option(
      names = "--undo",
      paramLabel = "RUN",
      description = "takes an import back: what it brought first and nobody else told")
  private @Nullable String undo;

  @Mixin private JsonOption json = new JsonOption();

  /// Stands on each signal that this import is the first to bring.
  private final String run = "import-" + Instant.now().truncatedTo(ChronoUnit.MILLIS);

  /// 0 unless rows or signals were left behind, of which a person should know.
  @Override
  public Integer call() throws InterruptedException {
    if (runs || undo != null) {
      return new RunCommands(bus, json.isSet(), out(), err()).run(undo);
    }
    if (given.isEmpty()) {
      throw new InputException(
          "import", "there is no file to read", "Give the files, or the folder that holds them.");
    }
    if (suggest) {
      MappingSuggestion.of(files()).forEach(out()::println);
      return 0;
    }
    var start = System.nanoTime();
    var refusedFile =
        Optional.ofNullable(refused).map(typed -> OutputFile.checked("--refused", typed));
    var plan = plan();
    plan.unread().forEach(file -> err().println("Left aside, of no known shape: " + file));
    var all = attach ? AttachedSignals.of(plan.map()) : SharedDomains.settled(plan.map());
    if (check) {
      return preview(all, refusedFile);
    }
    refusedFile.ifPresent(file -> RefusedRowFile.write(file, all.refused()));
    var mapped = announce ? all : all.withoutAnnouncements();
    var target =
        bus.isDeployed()
            ? Optional.<ImportTarget>empty()
            : Optional.of(ImportTarget.on(bus.port()));
    target.ifPresent(instance -> chooseDay(instance, mapped));
    var known = target.map(ImportTarget::namedByAnyone).orElse(List.of());
    CustomerNamers.of(mapped).warning(known).ifPresent(err()::println);
    var local = Optional.<LocalImport>empty();
    if (target.isEmpty()) {
      importToAws(mapped);
    } else {
      local = Optional.of(importLocally(mapped, target.get()));
    }
    var outcome = local.map(LocalImport::outcome);
    var took = Duration.ofNanos(System.nanoTime() - start);
    print(new ImportReport(mapped, outcome, target.map(ImportTarget::portfolioSummary), took));
    local.ifPresent(
        it -> it.summary().run()); // last, so that a failure loses nothing of the report
    return mapped.refused().isEmpty() && outcome.map(o -> o.quarantined() == 0).orElse(true)
        ? 0
        : 2;
  }

  private int preview(MappingResult all, Optional<Path> refusedFile) {
    var intake = new IntakeCheck(ZoneOffset.UTC, Instant.now());
    var preview = ImportPreview.of(all, intake);
    all.newestReport()
        .filter(
            day -> today == null && day.isBefore(LocalDate.now(ZoneOffset.UTC).minusDays(OLD_DAYS)))
        .ifPresent(day ->
            err()
                .println(
                    "The newest report is of %s: import with --today %s to look at them as then."
                        .formatted(day, day)));
    refusedFile.ifPresent(file -> RefusedRowFile.write(file, preview.refused()));
    CustomerNamers.of(all).warning(List.of()).ifPresent(err()::println);
    if (json.isSet()) {
      out().println(preview.toJson().toPrettyString());
    } else {
      preview.lines().forEach(out()::println);
    }
    return preview.isClean() ? 0 : 2;
  }

  /// Seen from today, who has been silent since an old data set ended is at risk, all of them.
  private void chooseDay(ImportTarget instance, MappingResult mapped) {
    var now = instance.today();
    if (today != null) {
      instance.fixDay(today);
      err().println("The instance looks at its data as on " + today + " from now on.");
      return;
    }
    var newest = mapped.newestReport().orElse(now);
    if (newest.isBefore(now.minusDays(OLD_DAYS)) && instance.isEmpty()) {
      throw new InputException(
          "Nothing was sent",
          "the newest report among these signals is of %s, and today is %s: all would look silent since and at risk"
              .formatted(newest, now),
          "Add --today %s to look at them as they were then, or --today %s if this is what you want."
              .formatted(newest, now));
    }
  }

  private void importToAws(MappingResult mapped) {
    try (var client = bus.open()) {
      var sender = new SignalSender(client, bus.busName(client), run);
      send("Registering", mapped.registrationSignals(), sender);
      send("Sending", mapped.activitySignals(), sender);
    }
  }

  /// What became of it, and the book's sum, which is under way and can be waited for.
  private record LocalImport(ImportOutcome outcome, Runnable summary) {}

  private LocalImport importLocally(MappingResult mapped, ImportTarget target)
      throws InterruptedException {
    var before = target.quarantine();
    var processedBefore = target.processedSignals();
    try (var client = bus.open()) {
      var sender = new SignalSender(client, target.busName(), run);
      send("Registering", mapped.registrationSignals(), sender);
      target.awaitLog();
      send("Sending", mapped.activitySignals(), sender);
    }
    try (var progress = ProgressDisplay.of("Scoring", mapped.signals().size(), err())) {
      target.awaitScores(processedBefore, progress);
    }
    var summary = target.beginSummary(); // while the logs are counted
    var quarantine = new QuarantineChange(before, target.quarantine());
    return new LocalImport(
        ImportOutcome.of(mapped.signals(), target.loggedSignals(run), quarantine), summary);
  }

  private void send(String step, List<MappedSignal> signals, SignalSender sender) {
    try (var progress = ProgressDisplay.of(step, signals.size(), err())) {
      sender.send(signals, progress);
    }
  }

  private void print(ImportReport report) {
    var out = out();
    if (json.isSet()) {
      out.println(report.toJson().toPrettyString());
    } else {
      report.lines().forEach(out::println);
      out.println(
          "In the log this import is called " + run + "; --undo " + run + " takes it back.");
    }
  }

  private ImportPlan plan() {
    var files = files();
    if (map == null) {
      return ImportPlan.recognized(files);
    }
    var name = map;
    var mapping =
        ShippedMapping.named(name)
            .map(ShippedMapping::mapping)
            .orElseGet(() -> MappingReader.read(Path.of(name)));
    return ImportPlan.named(mapping, files);
  }

  private SourceFiles files() {
    var day = Optional.ofNullable(exported).or(() -> Optional.ofNullable(today));
    var files = SourceFiles.of(given);
    return day.map(files::asOf).orElse(files);
  }
}
