package dev.oarlock.cli.model.file;

import dev.oarlock.cli.csv.CsvTable;
import dev.oarlock.cli.csv.CsvTableException;
import dev.oarlock.domain.learning.backtest.TableBacktest;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.design.ModelFeature;
import dev.oarlock.domain.learning.model.FittedModel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a table for the churn model: `id`, `asof` and `y` (1: left, 0: stayed, empty: not known),
/// and the columns of one kind. Refuses what it does not understand, naming row and column.
public final class ObservationTableFile {
  private static final int MAX_CATEGORIES = 50;
  private static final double MAX_NUMBER = 1e9;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private final CsvTable csv;

  private ObservationTableFile(CsvTable csv) {
    this.csv = csv;
  }

  /// Throws IllegalArgumentException when it is no CSV file.
  public static ObservationTableFile of(Path file) {
    return new ObservationTableFile(CsvTable.read(file));
  }

  /// To learn from. Raw columns that mostly hold no numbers hold words.
  public ObservationTable forTraining(FeatureKind kind) {
    return new ObservationTable(observations().labelled(), columns(kind));
  }

  /// To judge models that learn from it: with the plain health score, where it has one.
  public ObservationTable forBacktest(FeatureKind kind) {
    var health =
        csv.has(TableBacktest.HEALTH)
            ? List.of(numericColumn(TableBacktest.HEALTH))
            : List.<FeatureColumn>of();
    var columns = Stream.concat(columns(kind).stream(), health.stream());
    return new ObservationTable(observations().labelled(), columns.toList());
  }

  /// The same without looking at any outcome, which need not even be there.
  public ObservationTable unlabelled(FeatureKind kind) {
    return new ObservationTable(observations().unlabelled(), columns(kind));
  }

  /// Another column of numbers, such as what an account pays.
  public FeatureColumn of(String name) {
    return numericColumn(name);
  }

  private ObservationColumns observations() {
    return new ObservationColumns(csv);
  }

  /// The columns of its kind that the table has and the model does not know.
  public List<String> columnsUnknownTo(FittedModel model) {
    var known = model.features().stream().map(ModelFeature::name).toList();
    return csv.header().stream()
        .filter(name -> name.startsWith(model.featureKind().prefix()) && !known.contains(name))
        .toList();
  }

  private List<FeatureColumn> columns(FeatureKind kind) {
    var columns = csv.header().stream().filter(name -> name.startsWith(kind.prefix())).toList();
    if (columns.isEmpty()) {
      throw new CsvTableException(
          csv.file(), "column " + kind.prefix() + "*", "no column begins so, only " + csv.header());
    }
    return columns.stream().map(name -> column(kind, name)).toList();
  }

  /// To score: the columns that the model knows, as far as they are there. Without any, each row
  /// would be said to be as likely as the next, so there has to be one.
  public ObservationTable forScoring(FittedModel model) {
    var known = model.features().stream().filter(feature -> csv.has(feature.name())).toList();
    if (known.isEmpty() && !model.features().isEmpty()) {
      throw new CsvTableException(
          csv.file(),
          "columns " + csv.header(),
          "none is a column of the model, which knows "
              + model.features().stream().map(ModelFeature::name).toList());
    }
    return new ObservationTable(
        observations().forScoring(), known.stream().map(this::column).toList());
  }

  private FeatureColumn column(ModelFeature feature) {
    return feature.isCategorical()
        ? categoricalColumn(feature.name())
        : numericColumn(feature.name());
  }

  private FeatureColumn column(FeatureKind kind, String name) {
    return switch (kind) {
      case DRIVERS -> numericColumn(name);
      case RAW ->
          isMostlyText(csv.column(name)) ? limitedCategoricalColumn(name) : numericColumn(name);
    };
  }

  private static boolean isMostlyText(List<String> fields) {
    var known = fields.stream().filter(field -> !field.isEmpty()).toList();
    var numbers = known.stream().filter(field -> !Double.isNaN(number(field))).count();
    return numbers * 2 < known.size();
  }

  private FeatureColumn limitedCategoricalColumn(String name) {
    Set<String> seen = new HashSet<>();
    var fields = csv.column(name);
    for (int row = 0; row < fields.size(); row++) {
      if (seen.add(fields.get(row)) && seen.size() > MAX_CATEGORIES) {
        throw csv.mistake(
            name, row, "more than " + MAX_CATEGORIES + " different words, so they cannot be kinds");
      }
    }
    return categoricalColumn(name);
  }

  private FeatureColumn categoricalColumn(String name) {
    return FeatureColumn.categorical(name, csv.column(name));
  }

  private FeatureColumn numericColumn(String name) {
    var fields = csv.column(name);
    var numbers = new double[fields.size()];
    for (int row = 0; row < numbers.length; row++) {
      var field = fields.get(row);
      numbers[row] = number(field);
      if (!field.isEmpty() && Double.isNaN(numbers[row])) {
        throw csv.mistake(
            name, row, "not a number: '" + field + "' (leave empty what is not known)");
      }
      if (Math.abs(numbers[row]) > MAX_NUMBER) {
        throw csv.mistake(name, row, "too large a number: '" + field + "'");
      }
    }
    return FeatureColumn.numeric(name, numbers);
  }

  /// NaN where it is none, by the rules of tables and not of Java, to which `1d` is one.
  private static double number(String field) {
    return NUMBER.matcher(field).matches() ? Double.parseDouble(field) : Double.NaN;
  }
}
