package dev.oarlock.cli.imports.row;

import dev.oarlock.cli.csv.CsvTableException;
import dev.oarlock.mapping.expression.FileText;
import dev.oarlock.mapping.expression.NumberText;
import dev.oarlock.mapping.expression.WrittenForms;
import dev.oarlock.mapping.format.DayOrder;
import dev.oarlock.mapping.format.FileFormat;
import dev.oarlock.mapping.format.SpreadsheetDay;
import dev.oarlock.mapping.input.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The rows of one file, whatever its format; they are read one by one, so that a file may be
/// larger than memory.
public interface SourceRows {
  /// Hands every row over, in the order of the file.
  void forEach(Consumer<SourceRow> rows) throws IOException;

  /// How numbers are written in its texts.
  NumberText numbers();

  /// Which number of a day is the day, where that is clear.
  Optional<DayOrder> days();

  /// The names of its columns.
  List<String> header() throws IOException;

  /// Further names of some of them, and which column each is.
  default Map<String, String> otherNames() {
    return Map.of();
  }

  /// What was recognised that is not as usual, for people; may be empty.
  String description();

  /// From which day a workbook counts the numbers that are days.
  default Optional<SpreadsheetDay> countedDays() {
    return Optional.empty();
  }

  /// How its texts are to be read.
  default FileText text(LocalDate asOf) {
    return new FileText(numbers(), new WrittenForms(days(), countedDays()), asOf);
  }

  /// `location` is where the mapping names the file.
  static SourceRows open(Path file, FileFormat format, String location) {
    if (!Files.isReadable(file)) {
      throw new InputException(
          location,
          "there is no file " + file,
          "Give the folder that holds it as the last argument.");
    }
    try {
      return switch (ending(file)) {
        case "xlsx" -> new WorkbookRows(file, format);
        case "json", "jsonl", "ndjson" -> new JsonLinesRows(file, format);
        default -> new CsvRows(file, format);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// By what the columns of a file go of which nothing is said; nothing if it cannot be read as
  /// one.
  static List<String> header(Path file) {
    try {
      var source = open(file, FileFormat.recognized(), file.toString());
      return Stream.concat(source.header().stream(), source.otherNames().keySet().stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvTableException _) {
      return List.of();
    }
  }

  /// What was recognised of a file of which nothing is said.
  static String description(Path file) {
    try {
      return open(file, FileFormat.recognized(), file.toString()).description();
    } catch (CsvTableException _) {
      return "";
    }
  }

  /// The same, for callers that can do nothing about a disk that fails.
  static void readAll(SourceRows source, Consumer<SourceRow> rows) {
    try {
      source.forEach(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ending(Path file) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    return name.replaceFirst("\\.gz$", "").replaceAll(".*\\.", "");
  }
}
