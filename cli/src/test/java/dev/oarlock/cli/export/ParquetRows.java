package dev.oarlock.cli.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.oarlock.aws.export.ExportColumn;
import dev.oarlock.aws.export.ExportSubject;
import dev.oarlock.aws.json.JsonTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A Parquet file as a reader that is not ours reads it.
final class ParquetRows {
  private ParquetRows() {}

  static List<JsonNode> read(ExportSubject subject, Path file) throws IOException {
    var rows = new ArrayList<JsonNode>();
    try (var input = InputFile.of(file);
        var reader = ParquetFileReader.open(input);
        var each = reader.rowReader()) {
      while (each.hasNext()) {
        each.next();
        rows.add(row(subject.columns(), each));
      }
    }
    return rows;
  }

  private static JsonNode row(List<? extends ExportColumn<?>> columns, RowReader row) {
    var object = JsonTree.object();
    IntStream.range(0, columns.size())
        .forEach(at -> object.putPOJO(columns.get(at).name(), value(columns.get(at), row, at)));
    return JsonTree.parse(object.toString());
  }

  private static @Nullable Object value(ExportColumn<?> column, RowReader row, int at) {
    if (row.isNull(at)) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> new String(row.getBinary(at), UTF_8);
      case WHOLE -> row.getLong(at);
      case DECIMAL -> row.getDouble(at);
      case FLAG -> row.getBoolean(at);
      case DAY -> row.getDate(at).toString();
      case MOMENT -> row.getTimestamp(at).toString();
    };
  }
}
