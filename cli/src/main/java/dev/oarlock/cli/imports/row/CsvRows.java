package dev.oarlock.cli.imports.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.oarlock.cli.csv.CsvTableException;
import dev.oarlock.mapping.expression.NumberText;
import dev.oarlock.mapping.format.DayOrder;
import dev.oarlock.mapping.format.DecimalMark;
import dev.oarlock.mapping.format.FileFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A CSV as whatever program wrote it.
final class CsvRows implements SourceRows {
  private static final int SAMPLE_LINES = 200;
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  private final Path file;
  private final FileFormat format;
  private final Charset encoding;
  private final Optional<Character> said;
  private final char separator;
  private final NumberText numbers;
  private final Optional<DayOrder> days;
  private final HeaderLines header;

  /// Lines before that of the column names.
  private final int leadIn;

  CsvRows(Path file, FileFormat format) throws IOException {
    this.file = file;
    this.format = format;
    this.encoding = format.encoding().isPresent() ? format.encoding().get() : FileEncoding.of(file);
    var sample = sample();
    this.said = sample.isEmpty() ? Optional.empty() : FieldSeparator.said(sample.getFirst());
    var lines = sample.subList(said.isPresent() ? 1 : 0, sample.size());
    this.separator = format.separator().or(() -> said).orElseGet(() -> FieldSeparator.of(lines));
    var records = new ArrayList<CsvRecord>();
    records(String.join("\n", lines), records::add);
    this.leadIn = leadIn(records);
    var fields = records.stream().flatMap(it -> it.fields().stream()).toList();
    this.numbers = NumberText.of(format.decimal(), DecimalMark.of(fields));
    var days = format.days().or(() -> DayOrder.of(fields));
    this.days = days.isEmpty() && fields.stream().anyMatch(DayOrder::isAsked) ? daysOfAll() : days;
    var rows = records.stream().filter(it -> it.line() > leadIn).map(CsvRecord::fields).toList();
    this.header = format.headerLine().isPresent() ? HeaderLines.single(rows) : HeaderLines.of(rows);
  }

  /// Fields, and the line on which they begin.
  private record CsvRecord(int line, List<String> fields) {}

  private List<String> sample() throws IOException {
    try (var reader = FileEncoding.open(file, encoding)) {
      return reader.lines().limit(SAMPLE_LINES).toList();
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  /// The first rows may hold days alone that are either; any row of the file tells.
  private Optional<DayOrder> daysOfAll() throws IOException {
    var told = EnumSet.noneOf(DayOrder.class);
    try (var reader = FileEncoding.open(file, encoding)) {
      records(reader, it -> it.fields().forEach(day -> DayOrder.of(day).ifPresent(told::add)));
    } catch (CharacterCodingException | CsvTableException _) {
      return Optional.empty(); // it is said when the rows are read
    }
    return told.size() == 1 ? told.stream().findFirst() : Optional.empty();
  }

  /// The names stand on the line that was said, or after titles of one field each.
  private int leadIn(List<CsvRecord> records) {
    var skipped = said.isPresent() ? 1 : 0;
    if (format.headerLine().isPresent()) {
      return Math.max(0, format.headerLine().getAsInt() - 1 - skipped);
    }
    return records.stream()
        .filter(it -> it.fields().stream().filter(field -> !field.isBlank()).count() > 1)
        .findFirst()
        .map(it -> it.line() - 1)
        .orElse(0);
  }

  @Override
  public NumberText numbers() {
    return numbers;
  }

  @Override
  public Optional<DayOrder> days() {
    return days;
  }

  @Override
  public List<String> header() {
    return header.names();
  }

  @Override
  public Map<String, String> otherNames() {
    return header.others();
  }

  @Override
  public String description() {
    var words = new ArrayList<String>();
    if (!encoding.name().equals("UTF-8")) {
      words.add(encoding.name());
    }
    if (separator != ',') {
      words.add("separated by " + (separator == '\t' ? "tabs" : separator));
    }
    if (numbers.decimal() == DecimalMark.COMMA) {
      words.add("decimal comma");
    }
    if (header.lines() > 1) {
      words.add("column names over two lines");
    }
    days.ifPresent(it -> words.add(it == DayOrder.DAY_FIRST ? "day first" : "month first"));
    return String.join(", ", words);
  }

  @Override
  public void forEach(Consumer<SourceRow> rows) throws IOException {
    var columns = ColumnNames.of(header, format.columns());
    var read = new ArrayList<Integer>();
    try (var reader = FileEncoding.open(file, encoding)) {
      var skipped = leadIn + (said.isPresent() ? 1 : 0);
      for (var line = 0; line < skipped; line++) {
        reader.readLine();
      }
      records(
          reader,
          record -> {
            if (read.size() < header.lines()) {
              read.add(record.line());
            } else if (!columns.isRepeatedBy(record.fields())) {
              rows.accept(columns.row(record.line() + skipped, record.fields()));
            }
          });
    } catch (CharacterCodingException e) {
      throw unreadable(e);
    }
    if (read.isEmpty()) {
      throw new CsvTableException(file, "line 1", "it is empty; it needs a line of column names");
    }
  }

  private void records(String text, Consumer<CsvRecord> each) throws IOException {
    try (var reader = new BufferedReader(new StringReader(text))) {
      records(reader, each);
    } catch (CsvTableException _) {
      // a quoted field may go on after the sample
    }
  }

  private void records(BufferedReader reader, Consumer<CsvRecord> each) throws IOException {
    var schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    var line = 1;
    try (MappingIterator<String[]> lines =
        CSV.readerFor(String[].class).with(schema).readValues(reader)) {
      while (lines.hasNextValue()) {
        line = lines.getParser().currentLocation().getLineNr();
        each.accept(new CsvRecord(line, List.of(lines.nextValue())));
      }
    } catch (RuntimeJsonMappingException | JsonProcessingException e) {
      var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new CsvTableException(file, "line " + line, "not a CSV line: " + reason);
    }
  }

  private CsvTableException unreadable(Exception e) {
    return new CsvTableException(
        file, "it", "has letters that are not " + encoding.name() + " (" + e.getMessage() + ")");
  }
}
