package dev.oarlock.cli.imports;

import dev.oarlock.cli.csv.CsvWriter;
import dev.oarlock.cli.imports.row.RefusedRow;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Every row that did not get through, with its reason, for whoever mends the file: a CSV of file,
/// line, key and reason.
final class RefusedRowFile {
  private RefusedRowFile() {}

  static void write(Path file, List<RefusedRow> rows) {
    var lines =
        rows.stream()
            .map(row -> List.of(row.file(), String.valueOf(row.line()), row.key(), row.reason()));
    CsvWriter.write(
        file,
        "refused rows",
        Stream.concat(Stream.of(List.of("file", "line", "key", "reason")), lines));
  }
}
