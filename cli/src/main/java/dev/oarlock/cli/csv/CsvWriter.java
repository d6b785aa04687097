package dev.oarlock.cli.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes CSV: fields are quoted where they have to be.
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

  /// As RFC 4180 has it, for programs that calculate with it: what would be a formula there is
  /// text, and a number below zero stays a number.
  public static String document(Stream<List<String>> lines) {
    return lines.map(CsvWriter::documentLine).collect(Collectors.joining());
  }

  /// One line of such a document, with its end.
  public static String documentLine(List<String> fields) {
    return line(fields.stream().map(CsvWriter::harmless).toList()) + "\r\n";
  }

  private static String harmless(String field) {
    return !field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0 && !isNumber(field)
        ? "'" + field
        : field;
  }

  private static boolean isNumber(String field) {
    return field.matches("-[0-9]+(\\.[0-9]+)?([eE]-?[0-9]+)?( %)?");
  }

  private static String line(List<String> fields) {
    return fields.stream().map(CsvWriter::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String field) {
    return field.matches("[^\",\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
