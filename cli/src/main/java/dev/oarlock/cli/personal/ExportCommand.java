package dev.oarlock.cli.personal;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.OutputFile;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.personal.PersonalSubject.ErasureStep;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock export`: all that is kept of an account or a person.
@Command(
    name = "export",
    description = "Hands over all that is kept of an account or a person, as JSON lines.")
public final class ExportCommand extends CliCommand {
  @Mixin private final SubjectOptions whom = new SubjectOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where the lines go (default: standard output)")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
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
