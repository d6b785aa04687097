package dev.oarlock.domain.learning.validation;

import dev.oarlock.domain.learning.dataset.Observation;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What was said beside what happened, in tenths of the scale: "said 20-30 %: 4 of 17 left".
public record CalibrationCurve(List<CalibrationBin> bins) {
  private static final int BIN_COUNT = 10;

  public CalibrationCurve {
    bins = List.copyOf(bins);
  }

  /// Cases of which between `tenth`/10 and (`tenth`+1)/10 was said; `said` is their mean.
  public record CalibrationBin(int index, int observations, int churned, double meanPrediction) {
    /// The share that left.
    public double churnRate() {
      return (double) churned / observations;
    }

    public String sentence() {
      return String.format(
          Locale.ROOT,
          "said %d-%d %%: %,d of %,d left",
          10 * index,
          10 * index + 10,
          churned,
          observations);
    }
  }

  public static CalibrationCurve of(PredictionSeries forecaster, List<Observation> cases) {
    return new CalibrationCurve(
        IntStream.range(0, BIN_COUNT)
            .mapToObj(tenth -> bin(tenth, forecaster, cases))
            .filter(tenth -> tenth.observations > 0)
            .toList());
  }

  private static CalibrationBin bin(
      int tenth, PredictionSeries forecaster, List<Observation> cases) {
    var rows =
        IntStream.range(0, cases.size())
            .filter(
                row -> Math.min(BIN_COUNT - 1, (int) (BIN_COUNT * forecaster.score(row))) == tenth)
            .toArray();
    var left = IntStream.of(rows).filter(row -> cases.get(row).churned()).count();
    var said = IntStream.of(rows).mapToDouble(forecaster::score).average().orElse(0);
    return new CalibrationBin(tenth, rows.length, Math.toIntExact(left), said);
  }

  /// The mean distance between what was said and what happened, over all cases.
  public double expectedCalibrationError() {
    var cases = bins.stream().mapToInt(CalibrationBin::observations).sum();
    return bins.stream()
        .mapToDouble(tenth ->
            tenth.observations * Math.abs(tenth.meanPrediction - tenth.churnRate()) / cases)
        .sum();
  }
}
