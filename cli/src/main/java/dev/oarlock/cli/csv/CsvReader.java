package dev.oarlock.cli.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The one way in which CSV files are read: a header and as many fields in every row, separated by
/// commas, UTF-8. A mistake names file, row and column; rows count from 1 after the header.
public final class CsvReader {
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  private final Path file;
  private List<String> header = List.of();
  private int row;

  private CsvReader(Path file) {
    this.file = file;
  }

  /// Hands the fields of each row over, one row at a time; the header is returned.
  ///
  /// @throws CsvTableException for a file that is no such table, after the rows before the mistake
  public static List<String> read(Path file, Consumer<CsvLine> rows) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a folder, not a table.");
    }
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("There is no file " + file + ".");
    }
    return new CsvReader(file).readAll(rows);
  }

  /// The fields of a row beside the names of its columns.
  public record CsvLine(List<String> header, List<String> fields) {}

  private List<String> readAll(Consumer<CsvLine> rows) {
    try (MappingIterator<String[]> lines =
        CSV.readerFor(String[].class).readValues(Files.newBufferedReader(file))) {
      for (var next = next(lines); next.isPresent(); next = next(lines)) {
        accept(next.get(), rows);
      }
    } catch (CharacterCodingException _) {
      throw unreadableCharacter();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (header.isEmpty()) {
      throw mistake("row 0", "the file is empty; it needs a line of column names");
    }
    return header;
  }

  private Optional<List<String>> next(MappingIterator<String[]> lines) throws IOException {
    try {
      return lines.hasNextValue() ? Optional.of(List.of(lines.nextValue())) : Optional.empty();
    } catch (RuntimeJsonMappingException | JsonProcessingException e) {
      throw mistake("row " + row, "not a CSV line: " + reason(e));
    }
  }

  private void accept(List<String> fields, Consumer<CsvLine> rows) {
    if (header.isEmpty()) {
      header = checkedHeader(fields);
    } else {
      checkWidth(fields, row);
      rows.accept(new CsvLine(header, fields));
    }
    row++;
  }

  /// The row of the first letter that cannot be read; the parser itself looks ahead.
  private CsvTableException unreadableCharacter() {
    try {
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(bytes.limit()), true);
      var lines = IntStream.range(0, bytes.position()).filter(at -> bytes.get(at) == '\n').count();
      return mistake("row " + lines, "a letter that is not UTF-8; save it as CSV UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Without the parser's own account of where it was.
  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private List<String> checkedHeader(List<String> fields) {
    var names = fields.stream().map(CsvReader::withoutByteOrderMark).toList();
    if (names.size() == 1 && names.getFirst().matches(".*[;\t].*")) {
      throw mistake(
          "row 0",
          "commas separate fields, not semicolons or tabs; save it as CSV UTF-8 (comma delimited)");
    }
    var seen = new HashSet<String>();
    for (var name : names) {
      if (!seen.add(name)) {
        throw mistake("row 0, column " + name, "the column is there twice");
      }
    }
    return names;
  }

  /// Some programs begin a file with an invisible mark that says how letters are encoded.
  private static String withoutByteOrderMark(String name) {
    return name.startsWith("\uFEFF") ? name.substring(1) : name;
  }

  private void checkWidth(List<String> fields, int number) {
    if (fields.size() < header.size()) {
      var column = header.get(fields.size());
      throw mistake("row " + number + ", column " + column, "the row ends before it");
    }
    if (fields.size() > header.size()) {
      throw mistake(
          "row " + number + ", column " + header.getLast(),
          "after it come "
              + (fields.size() - header.size())
              + " more fields than the header names");
    }
  }

  private CsvTableException mistake(String where, String what) {
    return new CsvTableException(file, where, what);
  }
}
