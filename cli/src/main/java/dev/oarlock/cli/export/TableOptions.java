package dev.oarlock.cli.export;

import dev.oarlock.aws.export.ExportSubject;
import dev.oarlock.cli.command.DayConverter;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// In which form a table is wanted, and of when.
public final class TableOptions {
  @Option(names = "--csv", description = "a table as CSV (default)")
  private boolean csv;

  @Option(names = "--json", description = "a table as JSON, an object a line")
  private boolean json;

  @Option(names = "--parquet", description = "a table as a Parquet file; needs --out")
  private boolean parquet;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "of a table only what changed on that day or later")
  private @Nullable LocalDate since;

  /// What a table was asked for with.
  record AskedTable(ExportSubject subject, TableForm form, Optional<LocalDate> since) {}

  /// An [IllegalArgumentException] says which of these do not go together.
  AskedTable asked(ExportSubject subject) {
    if ((csv ? 1 : 0) + (json ? 1 : 0) + (parquet ? 1 : 0) > 1) {
      throw new IllegalArgumentException("give one of --csv, --json and --parquet");
    }
    var form = parquet ? TableForm.PARQUET : json ? TableForm.JSON : TableForm.CSV;
    return new AskedTable(subject, form, Optional.ofNullable(since));
  }

  /// Whether anything was said that is only of a table.
  public boolean isAny() {
    return csv || json || parquet || since != null;
  }
}
