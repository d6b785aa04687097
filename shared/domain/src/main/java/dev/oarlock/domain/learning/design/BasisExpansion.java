package dev.oarlock.domain.learning.design;

import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.FeatureColumn.Categorical;
import dev.oarlock.domain.learning.dataset.FeatureColumn.Numeric;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.BasisFunction.CategoryIndicator;
import dev.oarlock.domain.learning.design.BasisFunction.Hinge;
import dev.oarlock.domain.learning.design.BasisFunction.Linear;
import dev.oarlock.domain.learning.design.BasisFunction.MissingIndicator;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import dev.oarlock.domain.learning.design.ModelFeature.Standardization;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Chooses the basis functions of each column of a table, without using labels.
public record BasisExpansion(ObservationTable table, int knots) {

  /// Linear terms only.
  public static BasisExpansion linear(ObservationTable table) {
    return new BasisExpansion(table, 0);
  }

  /// Piecewise linear terms with hinges at quantiles of the column.
  public static BasisExpansion piecewiseLinear(ObservationTable table) {
    return new BasisExpansion(table, 5);
  }

  /// Of all columns of that kind but those that only tell the day.
  public DesignLayout layout(FeatureKind kind) {
    var calendar = CalendarColumns.of(table, kind);
    return new DesignLayout(
        table.columns().stream()
            .filter(column -> column.name().startsWith(kind.prefix()))
            .filter(column -> !calendar.contains(column.name()))
            .map(column -> feature(kind, column))
            .toList());
  }

  private ModelFeature feature(FeatureKind kind, FeatureColumn column) {
    return switch (column) {
      case Categorical categorical ->
          new ModelFeature(categorical.name(), Standardization.IDENTITY, categories(categorical));
      case Numeric numeric -> {
        var known = numeric.sortedValues();
        var standardization =
            kind == FeatureKind.DRIVERS ? Standardization.IDENTITY : standardization(known);
        var bases = new ArrayList<BasisFunction>(List.of(new Linear()));
        hinges(known, standardization).forEach(bases::add);
        if (kind == FeatureKind.RAW && known.length < numeric.size()) {
          bases.add(new MissingIndicator());
        }
        yield new ModelFeature(numeric.name(), standardization, bases);
      }
    };
  }

  private static List<BasisFunction> categories(Categorical categorical) {
    var categories = new ArrayList<BasisFunction>();
    categorical.values().stream()
        .filter(category -> !category.isEmpty())
        .distinct()
        .sorted()
        .map(CategoryIndicator::new)
        .forEach(categories::add);
    if (categorical.values().contains("")) {
      categories.add(new MissingIndicator());
    }
    return categories;
  }

  /// Mean and standard deviation of the known values.
  private static Standardization standardization(double[] known) {
    var mean = Arrays.stream(known).average().orElse(0);
    var variance = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    return variance > 0
        ? new Standardization(mean, Math.sqrt(variance))
        : new Standardization(mean, 1);
  }

  /// A column with two values needs no hinge, and a hinge at either end has no effect.
  private Stream<Hinge> hinges(double[] known, Standardization standardization) {
    if (Arrays.stream(known).distinct().limit(3).count() < 3) {
      return Stream.empty();
    }
    return IntStream.rangeClosed(1, knots)
        .mapToDouble(knot -> known[(int) ((long) knot * known.length / (knots + 1))])
        .distinct()
        .filter(knot -> knot > known[0] && knot < known[known.length - 1])
        .mapToObj(knot -> new Hinge(standardization.standardize(knot)));
  }
}
