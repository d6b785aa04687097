package dev.oarlock.cli.imports.row;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.oarlock.cli.csv.CsvTableException;
import dev.oarlock.mapping.expression.NumberText;
import dev.oarlock.mapping.format.DayOrder;
import dev.oarlock.mapping.format.DecimalMark;
import dev.oarlock.mapping.format.FileFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A JSON object on each line, or an array of objects. A field that an object does not have is no
/// value: objects of one file differ. What a mapping calls a column is empty then, as elsewhere.
record JsonLinesRows(Path file, FileFormat format) implements SourceRows {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final String NO_OBJECT = "not a JSON object";
  private static final int LEAD_IN = 1_000;

  @Override
  public void forEach(Consumer<SourceRow> rows) throws IOException {
    try (var reader = open()) {
      if (isArray(reader)) {
        array(reader, rows);
      } else {
        lines(reader, rows);
      }
    }
  }

  private BufferedReader open() throws IOException {
    return FileEncoding.open(file, format.encoding().orElse(StandardCharsets.UTF_8));
  }

  private static boolean isArray(BufferedReader reader) throws IOException {
    reader.mark(LEAD_IN);
    var first = reader.read();
    for (var read = 1; read < LEAD_IN && Character.isWhitespace(first); read++) {
      first = reader.read();
    }
    reader.reset();
    return first == '[';
  }

  private void lines(BufferedReader reader, Consumer<SourceRow> rows) throws IOException {
    var number = 0;
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank()) {
        rows.accept(row(number, line));
      }
    }
  }

  private void array(BufferedReader reader, Consumer<SourceRow> rows) throws IOException {
    try (JsonParser parser = JSON.createParser(reader)) {
      parser.nextToken();
      for (var next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
        var line = parser.currentLocation().getLineNr();
        if (next == JsonToken.START_OBJECT) {
          rows.accept(row(line, JSON.<Map<String, Object>>readValue(parser, OBJECT)));
        } else {
          parser.skipChildren();
          rows.accept(new SourceRow(line, Map.of(), Optional.of(NO_OBJECT)));
        }
      }
    } catch (JsonProcessingException e) {
      throw new CsvTableException(
          file, "line " + e.getLocation().getLineNr(), "not JSON: " + e.getOriginalMessage());
    }
  }

  private SourceRow row(int number, String line) {
    try {
      return row(number, JSON.readValue(line, OBJECT));
    } catch (MismatchedInputException _) {
      return new SourceRow(number, Map.of(), Optional.of(NO_OBJECT));
    } catch (JsonProcessingException e) {
      return new SourceRow(
          number, Map.of(), Optional.of("not a JSON object: " + e.getOriginalMessage()));
    }
  }

  private SourceRow row(int number, Map<String, Object> object) {
    var row = new LinkedHashMap<>(object);
    format
        .columns()
        .resolved(new ArrayList<>(object.keySet()))
        .forEach((alias, name) -> row.put(alias, name.isEmpty() ? "" : object.get(name)));
    return new SourceRow(number, row, Optional.empty());
  }

  @Override
  public NumberText numbers() {
    return NumberText.of(format.decimal(), Optional.of(DecimalMark.POINT));
  }

  @Override
  public Optional<DayOrder> days() {
    return format.days();
  }

  /// Of the first object.
  @Override
  public List<String> header() throws IOException {
    var first = new ArrayList<String>();
    try (var reader = open()) {
      if (isArray(reader)) {
        try (JsonParser parser = JSON.createParser(reader)) {
          parser.nextToken();
          if (parser.nextToken() == JsonToken.START_OBJECT) {
            first.addAll(JSON.<Map<String, Object>>readValue(parser, OBJECT).keySet());
          }
        }
      } else {
        var line = reader.readLine();
        first.addAll(line == null ? List.of() : row(1, line).columns().keySet());
      }
    } catch (JsonProcessingException _) {
      return List.of();
    }
    return first;
  }

  @Override
  public String description() {
    return "JSON";
  }
}
