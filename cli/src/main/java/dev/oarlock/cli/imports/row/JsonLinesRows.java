package dev.oarlock.cli.imports.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A JSON object on each line. A field that an object does not have is no value: objects of one
/// file differ.
record JsonLinesRows(Path file, FileFormat format) implements SourceRows {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  @Override
  public void forEach(Consumer<SourceRow> rows) throws IOException {
    var encoding = format.encoding().orElse(StandardCharsets.UTF_8);
    try (var reader = FileEncoding.open(file, encoding)) {
      var number = 0;
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          rows.accept(row(number, line));
        }
      }
    }
  }

  private static SourceRow row(int number, String line) {
    try {
      return new SourceRow(number, JSON.readValue(line, OBJECT), Optional.empty());
    } catch (JsonProcessingException e) {
      return new SourceRow(
          number, Map.of(), Optional.of("not a JSON object: " + e.getOriginalMessage()));
    }
  }

  @Override
  public DecimalMark decimal() {
    return format.decimal().orElse(DecimalMark.POINT);
  }

  @Override
  public String description() {
    return "JSON lines";
  }
}
