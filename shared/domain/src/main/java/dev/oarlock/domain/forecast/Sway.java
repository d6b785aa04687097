package dev.oarlock.domain.forecast;

import java.util.Arrays;

/// How the log-odds of one chance move with the doubt about a model's weights: by so much for each
/// of the independent lots (standard normal) that this doubt is made of. The lots are the same for
/// all accounts, because all are forecast by the same weights.
public final class Sway {
  private static final Sway NONE = new Sway(new double[0]);

  private final double[] byLot;

  Sway(double[] byLot) {
    this.byLot = byLot;
  }

  /// Of a chance that no weight stands behind.
  public static Sway none() {
    return NONE;
  }

  /// How many lots it depends on.
  public int width() {
    return byLot.length;
  }

  /// By how much the log-odds move, the lots being those from `from` on.
  public double of(double[] lots, int from) {
    double sum = 0;
    for (int i = 0; i < byLot.length; i++) {
      sum += byLot[i] * lots[from + i];
    }
    return sum;
  }

  /// Adds `times` this to each of `sums` from `from` on.
  public void addTo(double[] sums, int from, double times) {
    for (int i = 0; i < byLot.length; i++) {
      sums[from + i] += times * byLot[i];
    }
  }

  /// The standard deviation of the log-odds.
  public double spread() {
    return Math.sqrt(Arrays.stream(byLot).map(each -> each * each).sum());
  }
}
