package dev.oarlock.domain.learning.design;

import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.inference.CoefficientPrior;
import dev.oarlock.domain.learning.inference.LogisticFunction;
import dev.oarlock.domain.learning.inference.Matrix;
import dev.oarlock.domain.learning.inference.TrainingSet;
import dev.oarlock.domain.learning.inference.TrainingSet.Labels;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The centered design matrix of a table, with the base rate for its priors.
public record CenteredDesign(
    DesignLayout layout,
    ObservationTable table,
    Matrix rows,
    ColumnMeans means,
    BaseRate baseRate) {

  /// The means of the design's columns.
  public static final class ColumnMeans {
    private final double[] values;

    ColumnMeans(double[] values) {
      this.values = values;
    }

    public double[] values() {
      return values;
    }
  }

  public static CenteredDesign of(DesignLayout layout, ObservationTable table, BaseRate baseRate) {
    var matrix = layout.matrix(table);
    var means = matrix.columnMeans(layout.width());
    return new CenteredDesign(
        layout, table, matrix.centered(means), new ColumnMeans(means), baseRate);
  }

  /// The expert prior; its intercept is set so that the mean predicted probability is the base
  /// rate.
  public CoefficientPrior expertPrior(PriorScales priorScales) {
    var weights = priorScales.expertPrior(layout, baseRate, 0).means();
    return priorScales.expertPrior(
        layout, baseRate, LogisticFunction.shiftToRate(rows.times(weights), baseRate.value()));
  }

  public CoefficientPrior weakPrior(PriorScales priorScales) {
    return priorScales.weakPrior(layout, baseRate);
  }

  /// The labelled rows as a training set. A churned account is one event, in however many rows it
  /// shows, so each row is weighted by churned accounts over churned rows.
  public TrainingSet trainingSet(int[] labelledRows) {
    var labels =
        Arrays.stream(labelledRows)
            .mapToDouble(row -> table.observations().get(row).churned() ? 1 : 0);
    return new TrainingSet(
        rows.select(labelledRows), new Labels(labels.toArray()), eventWeight(table, labelledRows));
  }

  public static double eventWeight(ObservationTable table, int[] labelledRows) {
    var rows =
        IntStream.of(labelledRows)
            .mapToObj(table.observations()::get)
            .filter(Observation::churned)
            .count();
    return rows == 0 ? 1 : (double) churnedAccounts(table, labelledRows) / rows;
  }

  public static long churnedAccounts(ObservationTable table, int[] labelledRows) {
    var churned =
        IntStream.of(labelledRows).mapToObj(table.observations()::get).filter(Observation::churned);
    return churned.map(Observation::account).distinct().count();
  }
}
