package dev.oarlock.local.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A CSV file as it stands: a header and as many fields in every row.
record CsvTable(Path file, List<String> header, List<List<String>> rows) {
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  static CsvTable read(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("There is no file " + file + ".");
    }
    var lines = new ArrayList<List<String>>();
    try (MappingIterator<String[]> each =
        CSV.readerFor(String[].class).readValues(Files.newBufferedReader(file))) {
      each.forEachRemaining(line -> lines.add(List.of(line)));
    } catch (RuntimeJsonMappingException | JsonProcessingException e) {
      throw new TableException(file, "row " + lines.size(), "not a CSV line: " + reason(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checked(file, lines);
  }

  /// Without the reader's own account of where it was.
  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static CsvTable checked(Path file, List<List<String>> lines) {
    if (lines.isEmpty()) {
      throw new TableException(file, "row 0", "the file is empty; it needs a line of column names");
    }
    var header = lines.getFirst().stream().map(CsvTable::withoutMark).toList();
    var rows = List.copyOf(lines.subList(1, lines.size()));
    checkHeader(file, header);
    for (int row = 0; row < rows.size(); row++) {
      checkWidth(file, header, rows.get(row), row + 1);
    }
    return new CsvTable(file, header, rows);
  }

  /// Some programs begin a file with an invisible mark that says how letters are encoded.
  private static String withoutMark(String name) {
    return name.startsWith("\uFEFF") ? name.substring(1) : name;
  }

  private static void checkHeader(Path file, List<String> header) {
    var seen = new HashSet<String>();
    for (var name : header) {
      if (!seen.add(name)) {
        throw new TableException(file, "row 0, column " + name, "the column is there twice");
      }
    }
  }

  private static void checkWidth(Path file, List<String> header, List<String> row, int number) {
    if (row.size() < header.size()) {
      var column = header.get(row.size());
      throw new TableException(
          file, "row " + number + ", column " + column, "the row ends before it");
    }
    if (row.size() > header.size()) {
      throw new TableException(
          file,
          "row " + number + ", column " + header.getLast(),
          "after it come " + (row.size() - header.size()) + " more fields than the header names");
    }
  }

  boolean has(String column) {
    return header.contains(column);
  }

  /// All fields of a column; the column must be there.
  List<String> column(String name) {
    var at = header.indexOf(name);
    if (at < 0) {
      throw new TableException(file, "column " + name, "it is not there, only " + header);
    }
    return rows.stream().map(row -> row.get(at)).toList();
  }

  /// A field that is not what its column should hold; rows count from 1 after the header.
  TableException wrong(String column, int row, String what) {
    return new TableException(file, "row " + (row + 1) + ", column " + column, what);
  }
}
