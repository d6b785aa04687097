package dev.oarlock.domain.learning.validation;

import dev.oarlock.domain.learning.dataset.Observation;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Predicted and observed churn, in ten bins of the probability: "predicted 20-30 %: 4 of 17
/// churned".
public record CalibrationCurve(List<CalibrationBin> bins) {
  private static final int BIN_COUNT = 10;

  public CalibrationCurve {
    bins = List.copyOf(bins);
  }

  /// The observations with a prediction from `index`/10 to (`index`+1)/10; `meanPrediction` is its
  /// mean.
  public record CalibrationBin(int index, int observations, int churned, double meanPrediction) {
    /// The observed share of churn.
    public double churnRate() {
      return (double) churned / observations;
    }

    /// How far the share may be from what was observed.
    public ConfidenceInterval churnRateInterval() {
      return ConfidenceInterval.ofShare(churned, observations);
    }

    public String sentence() {
      return String.format(
          Locale.ROOT,
          "predicted %d-%d %%: %,d of %,d churned",
          10 * index,
          10 * index + 10,
          churned,
          observations);
    }
  }

  public static CalibrationCurve of(PredictionSeries predictions, List<Observation> observations) {
    return new CalibrationCurve(
        IntStream.range(0, BIN_COUNT)
            .mapToObj(index -> bin(index, predictions, observations))
            .filter(bin -> bin.observations > 0)
            .toList());
  }

  private static CalibrationBin bin(
      int index, PredictionSeries predictions, List<Observation> observations) {
    var rows =
        IntStream.range(0, observations.size())
            .filter(
                row -> Math.min(BIN_COUNT - 1, (int) (BIN_COUNT * predictions.score(row))) == index)
            .toArray();
    var churned = IntStream.of(rows).filter(row -> observations.get(row).churned()).count();
    var meanPrediction = IntStream.of(rows).mapToDouble(predictions::score).average().orElse(0);
    return new CalibrationBin(index, rows.length, Math.toIntExact(churned), meanPrediction);
  }

  /// The mean distance between prediction and observed share, weighted by observations (ECE).
  public double expectedCalibrationError() {
    var observations = bins.stream().mapToInt(CalibrationBin::observations).sum();
    return bins.stream()
        .mapToDouble(
            bin -> bin.observations * Math.abs(bin.meanPrediction - bin.churnRate()) / observations)
        .sum();
  }
}
