package dev.oarlock.cli.imports.row;

import dev.oarlock.cli.csv.CsvTableException;
import dev.oarlock.mapping.expression.NumberText;
import dev.oarlock.mapping.format.DayOrder;
import dev.oarlock.mapping.format.DecimalMark;
import dev.oarlock.mapping.format.FileFormat;
import dev.oarlock.mapping.format.SpreadsheetDay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// A sheet of an Excel workbook (XLSX): the first, or the one that was named. Days and numbers are
/// texts as ISO and JSON write them, whatever Excel shows.
final class WorkbookRows implements SourceRows {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
  private static final int SAMPLE_ROWS = 30;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Path file;
  private final FileFormat format;
  private final int firstTable;
  private final HeaderLines header;
  private SpreadsheetDay counted = SpreadsheetDay.OF_1900;
  private List<String> sheets = List.of();

  WorkbookRows(Path file, FileFormat format) throws IOException {
    this.file = file;
    this.format = format;
    this.firstTable = format.sheet().isPresent() ? 0 : firstTable();
    this.header = headerLines();
  }

  @Override
  public void forEach(Consumer<SourceRow> rows) throws IOException {
    if (header.names().isEmpty()) {
      throw new CsvTableException(file, "it", "is empty; it needs a line of column names");
    }
    var columns = ColumnNames.of(header, format.columns());
    read(sheet ->
        sheet
            .dropWhile(row -> !isHeader(row, fields(row)))
            .skip(header.lines())
            .filter(row -> !columns.isRepeatedBy(fields(row)))
            .forEach(
                row -> rows.accept(columns.row(row.getRowNum(), padded(fields(row), columns)))));
  }

  /// The first sheet with two rows of two fields or more, where one is: before it may be notes.
  private int firstTable() throws IOException {
    try (var workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS)) {
      sheets = workbook.getSheets().map(Sheet::getName).toList();
      for (var at = 0; at < sheets.size(); at++) {
        try (var rows = workbook.getSheet(at).orElseThrow().openStream()) {
          if (rows.filter(row -> isTableRow(fields(row))).limit(2).count() == 2) {
            return at;
          }
        }
      }
    } catch (ExcelReaderException e) {
      throw unreadable(e);
    }
    return 0;
  }

  private static boolean isTableRow(List<String> fields) {
    return fields.stream().filter(it -> !it.isBlank()).count() > 1;
  }

  private CsvTableException unreadable(ExcelReaderException e) {
    return new CsvTableException(file, "it", "is no workbook that can be read: " + e.getMessage());
  }

  private void read(Consumer<Stream<Row>> reading) throws IOException {
    try (var workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        var rows = sheet(workbook).openStream()) {
      counted = workbook.isDate1904() ? SpreadsheetDay.OF_1904 : SpreadsheetDay.OF_1900;
      reading.accept(rows);
    } catch (ExcelReaderException e) {
      throw unreadable(e);
    }
  }

  private HeaderLines headerLines() throws IOException {
    var first = new ArrayList<List<String>>();
    read(sheet ->
        sheet
            .dropWhile(row -> !isHeader(row, fields(row)))
            .limit(SAMPLE_ROWS)
            .map(WorkbookRows::fields)
            .forEach(first::add));
    return format.headerLine().isPresent() ? HeaderLines.single(first) : HeaderLines.of(first);
  }

  private boolean isHeader(Row row, List<String> fields) {
    return format.headerLine().isPresent()
        ? row.getRowNum() == format.headerLine().getAsInt()
        : isTableRow(fields);
  }

  /// A workbook does not say where a row ends.
  private static List<String> padded(List<String> fields, ColumnNames columns) {
    var padded = new ArrayList<>(fields);
    while (padded.size() < columns.names().size()) {
      padded.add("");
    }
    return padded;
  }

  private Sheet sheet(ReadableWorkbook workbook) {
    var wanted = format.sheet();
    var found =
        wanted.isPresent() ? workbook.findSheet(wanted.get()) : workbook.getSheet(firstTable);
    return found.orElseThrow(() ->
        new CsvTableException(
            file,
            "sheet " + wanted.orElse("1"),
            "it is not there, only "
                + workbook.getSheets().map(Sheet::getName).collect(Collectors.joining(", "))));
  }

  private static List<String> fields(Row row) {
    return IntStream.range(0, row.getCellCount())
        .mapToObj(row::getOptionalCell)
        .map(cell -> cell.map(WorkbookRows::text).orElse(""))
        .toList();
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDay(cell) ? day(cell) : cell.asNumber().toPlainString();
    }
    return Optional.ofNullable(cell.getText()).orElse("").strip();
  }

  /// Formats of days name a year, a month and a day.
  private static boolean isDay(Cell cell) {
    var shown = cell.getDataFormatString();
    return shown != null
        && shown.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").matches("(?i).*[yd].*");
  }

  private static String day(Cell cell) {
    var moment = cell.asDate();
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : MOMENT.format(moment);
  }

  @Override
  public NumberText numbers() {
    return NumberText.of(format.decimal(), Optional.of(DecimalMark.POINT));
  }

  @Override
  public Optional<DayOrder> days() {
    return format.days();
  }

  @Override
  public Optional<SpreadsheetDay> countedDays() {
    return Optional.of(counted);
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
    var words = new ArrayList<>(List.of("workbook"));
    if (sheets.size() > 1) {
      words.add("sheet %s of %s".formatted(sheets.get(firstTable), String.join(", ", sheets)));
    }
    if (header.lines() > 1) {
      words.add("column names over two lines");
    }
    return String.join(", ", words);
  }
}
