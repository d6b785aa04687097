package dev.oarlock.cli.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a CSV file: fields are quoted where they have to be.
public final class CsvWriter {
  private CsvWriter() {}

  /// `contents` is what the file holds, for the message when it cannot be written.
  public static void write(Path file, String contents, Stream<List<String>> lines) {
    try {
      Files.write(file, lines.map(CsvWriter::line).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The " + contents + " cannot be written to " + file + ".", e);
    }
  }

  private static String line(List<String> fields) {
    return fields.stream().map(CsvWriter::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String field) {
    return field.matches("[^\",\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
