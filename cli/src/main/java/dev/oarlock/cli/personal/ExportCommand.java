package dev.oarlock.cli.personal;

import dev.oarlock.aws.export.ExportSubject;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.OutputFile;
import dev.oarlock.cli.export.TableExport;
import dev.oarlock.cli.export.TableOptions;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.personal.PersonalSubject.ErasureStep;
import dev.oarlock.slack.text.EnglishPhrases;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock export`: a table for other tools, or all that is kept of an account or a person.
@Command(
    name = "export",
    description = {
      "Hands over a table for other tools, as CSV, JSON lines or Parquet: accounts, health,"
          + " forecast, signals or ledger. Its columns are in docs/export.md.",
      "Or all that is kept of an account or a person, as JSON lines. One who is called like a table"
          + " is meant with --account or --person.",
    })
public final class ExportCommand extends CliCommand {
  @Mixin private final SubjectOptions whom = new SubjectOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where it goes (default: standard output)")
  private @Nullable Path file;

  @Mixin private final TableOptions tables = new TableOptions();

  @Override
  public Integer call() throws IOException {
    var subject =
        whom.isSure() ? Optional.<ExportSubject>empty() : ExportSubject.named(whom.typed());
    if (subject.isPresent()) {
      return table(subject.get());
    }
    return tables.isAny() ? noTable() : personal();
  }

  private int table(ExportSubject subject) throws IOException {
    try (var table = whom.where().open()) {
      var export = new TableExport(table);
      var lines = export.write(subject, tables, new TableExport.Target(file, out()));
      err().println(EnglishPhrases.counted(lines, "line") + " of " + subject.word() + ".");
      return export.leftOut().get() == 0 ? 0 : leftOut(export.leftOut().get());
    }
  }

  private int leftOut(int items) {
    err()
        .println(
            "Left out: "
                + EnglishPhrases.counted(items, "item")
                + " of the table cannot be read; ./oarlock doctor names them.");
    return 2;
  }

  private int noTable() {
    return fail(
        "\""
            + whom.typed()
            + "\" is no table: --csv, --json, --parquet and --since are for accounts, health,"
            + " forecast, signals and ledger. What is kept of an account or a person is always JSON"
            + " lines.");
  }

  private int personal() throws IOException {
    try (var table = whom.where().open()) {
      var subject = whom.subject(table);
      var counts = file == null ? write(table, subject, out()) : write(table, subject, file);
      if (counts.isEmpty()) {
        return nothing(subject, table);
      }
      err().println("Of " + subject.description() + ": " + ErasureReport.counted(counts) + ".");
      return 0;
    }
  }

  /// No such account or person, or a name that is written otherwise.
  private int nothing(PersonalSubject subject, InstanceTable table) throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
    return fail("Nothing is kept of " + subject.description() + ". " + whom.nearNames(table));
  }

  private static Map<String, Integer> write(
      InstanceTable table, PersonalSubject subject, Path typed) throws IOException {
    var file = OutputFile.checked("--out", typed);
    Files.deleteIfExists(file);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, owner);
    try (var lines = new PrintWriter(Files.newBufferedWriter(file))) {
      return write(table, subject, lines);
    }
  }

  private static Map<String, Integer> write(
      InstanceTable table, PersonalSubject subject, PrintWriter lines) {
    var counts = new TreeMap<String, Integer>();
    new TableScan(table.dynamo(), table.name())
        .items()
        .filter(item -> !(subject.step(item) instanceof ErasureStep.Keep))
        .forEach(item -> {
          counts.merge(item.kind(), 1, Integer::sum);
          lines.println(item.readable());
        });
    lines.flush();
    return counts;
  }
}
