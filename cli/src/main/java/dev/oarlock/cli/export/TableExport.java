package dev.oarlock.cli.export;

import dev.oarlock.aws.export.ExportSource;
import dev.oarlock.aws.export.ExportSubject;
import dev.oarlock.aws.export.ExportedTable;
import dev.oarlock.aws.export.json.JsonLines;
import dev.oarlock.aws.export.parquet.ParquetFile;
import dev.oarlock.cli.command.OutputFile;
import dev.oarlock.cli.csv.CsvWriter;
import dev.oarlock.cli.export.TableOptions.AskedTable;
import dev.oarlock.cli.instance.InstanceTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Writes a table of an instance to a file of its user alone, or prints it. `leftOut` counts what
/// could not be read.
public record TableExport(InstanceTable instance, AtomicInteger leftOut) {
  public TableExport(InstanceTable instance) {
    this(instance, new AtomicInteger());
  }

  /// How many lines that were; `out` is where they go without a file.
  public long write(ExportSubject subject, TableOptions options, Target target) throws IOException {
    var asked = options.asked(subject);
    var file = target.file();
    if (file == null && asked.form() == TableForm.PARQUET) {
      throw new IllegalArgumentException("A Parquet file is no text: say with --out FILE where.");
    }
    return file == null ? print(asked, target.out()) : write(asked, file);
  }

  /// Where it goes.
  public record Target(@Nullable Path file, PrintWriter out) {}

  private long write(AskedTable asked, Path typed) throws IOException {
    var file = OutputFile.checked("--out", typed);
    Files.deleteIfExists(file);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, owner);
    if (asked.form() == TableForm.PARQUET) {
      try (var bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
        return ParquetFile.write(table(asked), bytes);
      }
    }
    try (var lines = new PrintWriter(Files.newBufferedWriter(file))) {
      return print(asked, lines);
    }
  }

  private long print(AskedTable asked, PrintWriter out) {
    return switch (asked.form()) {
      case CSV -> csv(table(asked), out);
      case JSON -> JsonLines.write(table(asked), out);
      case PARQUET -> throw new IllegalStateException("Parquet is no text");
    };
  }

  private ExportedTable table(AskedTable asked) {
    var source =
        new ExportSource(instance.dynamo(), instance.name(), _ -> leftOut.incrementAndGet());
    return asked
        .since()
        .map(day -> source.since(asked.subject(), day))
        .orElseGet(() -> source.of(asked.subject()));
  }

  private static long csv(ExportedTable table, PrintWriter out) {
    out.print(CsvWriter.documentLine(table.columns().stream().map(it -> it.name()).toList()));
    var lines = new long[1];
    table
        .rows()
        .forEach(row -> {
          List<String> fields =
              row.stream().map(value -> value.map(Object::toString).orElse("")).toList();
          out.print(CsvWriter.documentLine(fields));
          lines[0]++;
        });
    out.flush();
    return lines[0];
  }
}
