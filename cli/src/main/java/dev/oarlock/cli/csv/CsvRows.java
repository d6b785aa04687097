package dev.oarlock.cli.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.oarlock.cli.command.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/// The rows of a CSV with a header line, comma separated, UTF-8.
public final class CsvRows {
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
          .build();

  private CsvRows() {}

  /// Hands every row of a file over. `place` is where the mapping names the file.
  public static void forEachRow(Path file, String place, Consumer<CsvRow> rows) {
    if (!Files.isReadable(file)) {
      throw new InputException(
          place, "there is no file " + file, "Give the folder that holds it as the last argument.");
    }
    try (MappingIterator<Map<String, String>> lines =
        CSV.readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(file.toFile())) {
      while (lines.hasNext()) {
        rows.accept(new CsvRow(lines.next()));
      }
    } catch (JsonProcessingException e) {
      throw broken(file, e);
    } catch (RuntimeJsonMappingException e) {
      throw e.getCause() instanceof JsonProcessingException cause ? broken(file, cause) : e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputException broken(Path file, JsonProcessingException cause) {
    return new InputException(
        file + ":" + cause.getLocation().getLineNr(),
        "not a CSV line: " + cause.getOriginalMessage(),
        "Every line needs the fields that the first one names, separated by commas.");
  }
}
