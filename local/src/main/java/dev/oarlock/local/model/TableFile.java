package dev.oarlock.local.model;

import dev.oarlock.domain.learn.Backtest;
import dev.oarlock.domain.learn.Column;
import dev.oarlock.domain.learn.Feature;
import dev.oarlock.domain.learn.Model;
import dev.oarlock.domain.learn.Table;
import dev.oarlock.domain.learn.Task.Kind;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a table for the churn model: `id`, `asof` and `y` (1: left, 0: stayed, empty: not known),
/// and the columns of one kind. Refuses what it does not understand, naming row and column.
public final class TableFile {
  private static final int MOST_WORDS = 50;
  private static final double LARGEST = 1e9;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private final CsvTable csv;

  private TableFile(CsvTable csv) {
    this.csv = csv;
  }

  /// Throws IllegalArgumentException when it is no CSV file.
  public static TableFile of(Path file) {
    return new TableFile(CsvTable.read(file));
  }

  /// To learn from. Raw columns that mostly hold no numbers hold words.
  public Table toLearn(Kind kind) {
    return new Table(cases().told(), columns(kind));
  }

  /// To judge models that learn from it: with the plain health score, where it has one.
  public Table toJudge(Kind kind) {
    var health = csv.has(Backtest.HEALTH) ? List.of(numbers(Backtest.HEALTH)) : List.<Column>of();
    var columns = Stream.concat(columns(kind).stream(), health.stream());
    return new Table(cases().told(), columns.toList());
  }

  /// The same without looking at any outcome, which need not even be there.
  public Table untold(Kind kind) {
    return new Table(cases().untold(), columns(kind));
  }

  /// Another column of numbers, such as what an account pays.
  public Column of(String name) {
    return numbers(name);
  }

  private CaseColumns cases() {
    return new CaseColumns(csv);
  }

  /// The columns of its kind that the table has and the model does not know.
  public List<String> unknownTo(Model model) {
    var known = model.features().stream().map(Feature::name).toList();
    return csv.header().stream()
        .filter(name -> name.startsWith(model.kind().prefix()) && !known.contains(name))
        .toList();
  }

  private List<Column> columns(Kind kind) {
    var columns = csv.header().stream().filter(name -> name.startsWith(kind.prefix())).toList();
    if (columns.isEmpty()) {
      throw new TableException(
          csv.file(), "column " + kind.prefix() + "*", "no column begins so, only " + csv.header());
    }
    return columns.stream().map(name -> column(kind, name)).toList();
  }

  /// To score: the columns that the model knows, as far as they are there.
  public Table toScore(Model model) {
    var known = model.features().stream().filter(feature -> csv.has(feature.name()));
    return new Table(cases().toScore(), known.map(this::column).toList());
  }

  private Column column(Feature feature) {
    return feature.ofWords() ? words(feature.name()) : numbers(feature.name());
  }

  private Column column(Kind kind, String name) {
    return switch (kind) {
      case DRIVERS -> numbers(name);
      case RAW -> mostlyWords(csv.column(name)) ? fewWords(name) : numbers(name);
    };
  }

  private static boolean mostlyWords(List<String> fields) {
    var known = fields.stream().filter(field -> !field.isEmpty()).toList();
    var numbers = known.stream().filter(field -> !Double.isNaN(number(field))).count();
    return numbers * 2 < known.size();
  }

  private Column fewWords(String name) {
    Set<String> seen = new HashSet<>();
    var fields = csv.column(name);
    for (int row = 0; row < fields.size(); row++) {
      if (seen.add(fields.get(row)) && seen.size() > MOST_WORDS) {
        throw csv.wrong(
            name, row, "more than " + MOST_WORDS + " different words, so they cannot be kinds");
      }
    }
    return words(name);
  }

  private Column words(String name) {
    return Column.words(name, csv.column(name));
  }

  private Column numbers(String name) {
    var fields = csv.column(name);
    var numbers = new double[fields.size()];
    for (int row = 0; row < numbers.length; row++) {
      var field = fields.get(row);
      numbers[row] = number(field);
      if (!field.isEmpty() && Double.isNaN(numbers[row])) {
        throw csv.wrong(name, row, "not a number: '" + field + "' (leave empty what is not known)");
      }
      if (Math.abs(numbers[row]) > LARGEST) {
        throw csv.wrong(name, row, "too large a number: '" + field + "'");
      }
    }
    return Column.numbers(name, numbers);
  }

  /// NaN where it is none, by the rules of tables and not of Java, to which `1d` is one.
  private static double number(String field) {
    return NUMBER.matcher(field).matches() ? Double.parseDouble(field) : Double.NaN;
  }
}
