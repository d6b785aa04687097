package dev.oarlock.domain.learn;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What was said beside what happened, in tenths of the scale: "said 20-30 %: 4 of 17 left".
public record Calibration(List<Tenth> tenths) {
  private static final int TENTHS = 10;

  public Calibration {
    tenths = List.copyOf(tenths);
  }

  /// Cases of which between `tenth`/10 and (`tenth`+1)/10 was said; `said` is their mean.
  public record Tenth(int tenth, int cases, int left, double said) {
    /// The share that left.
    public double happened() {
      return (double) left / cases;
    }

    public String sentence() {
      return String.format(
          Locale.ROOT, "said %d-%d %%: %,d of %,d left", 10 * tenth, 10 * tenth + 10, left, cases);
    }
  }

  static Calibration of(Forecaster forecaster, List<Case> cases) {
    return new Calibration(
        IntStream.range(0, TENTHS)
            .mapToObj(tenth -> tenth(tenth, forecaster, cases))
            .filter(tenth -> tenth.cases > 0)
            .toList());
  }

  private static Tenth tenth(int tenth, Forecaster forecaster, List<Case> cases) {
    var rows =
        IntStream.range(0, cases.size())
            .filter(row -> Math.min(TENTHS - 1, (int) (TENTHS * forecaster.said(row))) == tenth)
            .toArray();
    var left = IntStream.of(rows).filter(row -> cases.get(row).left()).count();
    var said = IntStream.of(rows).mapToDouble(forecaster::said).average().orElse(0);
    return new Tenth(tenth, rows.length, Math.toIntExact(left), said);
  }

  /// The mean distance between what was said and what happened, over all cases.
  double error() {
    var cases = tenths.stream().mapToInt(Tenth::cases).sum();
    return tenths.stream()
        .mapToDouble(tenth -> tenth.cases * Math.abs(tenth.said - tenth.happened()) / cases)
        .sum();
  }
}
