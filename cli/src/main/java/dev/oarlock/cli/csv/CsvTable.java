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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// A CSV file as it stands: a header and as many fields in every row.
public record CsvTable(Path file, List<String> header, List<List<String>> rows) {
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  public static CsvTable read(Path file) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a folder, not a table.");
    }
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("There is no file " + file + ".");
    }
    var lines = new ArrayList<List<String>>();
    try (MappingIterator<String[]> each =
        CSV.readerFor(String[].class).readValues(Files.newBufferedReader(file))) {
      each.forEachRemaining(line -> lines.add(List.of(line)));
    } catch (RuntimeJsonMappingException | JsonProcessingException e) {
      throw new CsvTableException(file, "row " + lines.size(), "not a CSV line: " + reason(e));
    } catch (CharacterCodingException _) {
      throw new CsvTableException(
          file, "row " + unreadable(file), "a letter that is not UTF-8; save it as CSV UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checked(file, lines);
  }

  /// The row of the first letter that cannot be read; the reader itself looks ahead.
  private static long unreadable(Path file) {
    try {
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(bytes.limit()), true);
      return IntStream.range(0, bytes.position()).filter(at -> bytes.get(at) == '\n').count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Without the reader's own account of where it was.
  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static CsvTable checked(Path file, List<List<String>> lines) {
    if (lines.isEmpty()) {
      throw new CsvTableException(
          file, "row 0", "the file is empty; it needs a line of column names");
    }
    var header = lines.getFirst().stream().map(CsvTable::withoutByteOrderMark).toList();
    var rows = List.copyOf(lines.subList(1, lines.size()));
    if (rows.isEmpty()) {
      throw new CsvTableException(file, "row 1", "there is none, only a line of column names");
    }
    checkHeader(file, header);
    for (int row = 0; row < rows.size(); row++) {
      checkWidth(file, header, rows.get(row), row + 1);
    }
    return new CsvTable(file, header, rows);
  }

  /// Some programs begin a file with an invisible mark that says how letters are encoded.
  private static String withoutByteOrderMark(String name) {
    return name.startsWith("\uFEFF") ? name.substring(1) : name;
  }

  private static void checkHeader(Path file, List<String> header) {
    if (header.size() == 1 && header.getFirst().matches(".*[;\t].*")) {
      throw new CsvTableException(
          file, "row 0", "fields are parted by commas here, not by semicolons or tabs");
    }
    var seen = new HashSet<String>();
    for (var name : header) {
      if (!seen.add(name)) {
        throw new CsvTableException(file, "row 0, column " + name, "the column is there twice");
      }
    }
  }

  private static void checkWidth(Path file, List<String> header, List<String> row, int number) {
    if (row.size() < header.size()) {
      var column = header.get(row.size());
      throw new CsvTableException(
          file, "row " + number + ", column " + column, "the row ends before it");
    }
    if (row.size() > header.size()) {
      throw new CsvTableException(
          file,
          "row " + number + ", column " + header.getLast(),
          "after it come " + (row.size() - header.size()) + " more fields than the header names");
    }
  }

  public boolean has(String column) {
    return header.contains(column);
  }

  /// All fields of a column; the column must be there.
  public List<String> column(String name) {
    var at = header.indexOf(name);
    if (at < 0) {
      throw new CsvTableException(file, "column " + name, "it is not there, only " + header);
    }
    return rows.stream().map(row -> row.get(at)).toList();
  }

  /// A field that is not what its column should hold; rows count from 1 after the header.
  public CsvTableException mistake(String column, int row, String what) {
    return new CsvTableException(file, "row " + (row + 1) + ", column " + column, what);
  }
}
