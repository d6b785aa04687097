package dev.oarlock.domain.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The way of an account through the stretches of 30 days ahead of it, each looked at once for all
/// horizons.
final class Way {
  private final HazardModel model;
  private final Outlook outlook;
  private final List<Stretch> whole = new ArrayList<>();
  private final Map<Integer, Stretch> parts = new HashMap<>();

  Way(HazardModel model, Outlook outlook) {
    this.model = model;
    this.outlook = outlook;
  }

  /// The log-odds of leaving in a stretch, and by how much each weight counts in them.
  private static final class Stretch {
    private final DriverValues values;
    private final double logOdds;
    private double @Nullable [] row; // made when first asked for: a chance alone needs none

    Stretch(DriverValues values, HazardModel model) {
      this.values = values;
      this.logOdds = model.logOdds(values);
    }

    double[] row(HazardModel model) {
      if (row == null) {
        row = model.row(values);
      }
      return row;
    }
  }

  /// The last stretch may be shorter than 30 days: its hazard shrinks with it, unless a renewal or
  /// the end of notice falls in it, because those are one decision however short the stretch around
  /// them. The spread is that of the log-odds to first order in the weights.
  Chance until(int days) {
    var pull = pull(days);
    var logStay = logStay(days);
    var left = -Math.expm1(logStay);
    return new Chance(logStay, left > 0 ? model.doubt().spread(pull) / left : 0);
  }

  /// The chance alone.
  double left(int days) {
    return -Math.expm1(logStay(days));
  }

  /// The same, with the directions in which the weights may be off instead of one spread.
  Prospect prospect(int days) {
    var pull = pull(days);
    var left = left(days);
    for (int i = 0; i < pull.length; i++) {
      pull[i] = left > 0 ? pull[i] / left : 0;
    }
    return new Prospect(new Probability(left), model.doubt().sway(pull));
  }

  /// The logarithm of the chance to stay.
  private double logStay(int days) {
    double logStay = 0;
    for (int from = 0; from < days; from += Tenure.MONTH) {
      var stretch = stretch(from, Math.min(from + Tenure.MONTH, days));
      logStay -= share(stretch, from, days) * softplus(stretch.logOdds);
    }
    return logStay;
  }

  /// How minus that moves with each weight.
  private double[] pull(int days) {
    var pull = new double[model.doubt().width()];
    for (int from = 0; from < days; from += Tenure.MONTH) {
      var stretch = stretch(from, Math.min(from + Tenure.MONTH, days));
      var hazard = Chance.logistic(stretch.logOdds);
      pull(pull, share(stretch, from, days) * hazard, stretch.row(model));
    }
    return pull;
  }

  private static double share(Stretch stretch, int from, int days) {
    var length = Math.min(Tenure.MONTH, days - from);
    return decides(stretch.values) ? 1 : length / (double) Tenure.MONTH;
  }

  private static void pull(double[] pull, double share, double[] row) {
    for (int i = 0; i < pull.length; i++) {
      pull[i] += share * row[i];
    }
  }

  private Stretch stretch(int from, int to) {
    if (to - from < Tenure.MONTH) {
      return parts.computeIfAbsent(to, _ -> look(from, to));
    }
    var number = from / Tenure.MONTH;
    if (number == whole.size()) {
      whole.add(look(from, to));
    }
    return whole.get(number);
  }

  private Stretch look(int from, int to) {
    return new Stretch(outlook.during(from, to), model);
  }

  private static boolean decides(DriverValues values) {
    return values.of(Driver.RENEWAL).orElse(0) > 0 || values.of(Driver.NOTICE).orElse(0) > 0;
  }

  /// `ln(1 + e^x)`, which is minus the logarithm of the chance to stay; finite for any `x`.
  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
