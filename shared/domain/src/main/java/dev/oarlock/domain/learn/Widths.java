package dev.oarlock.domain.learn;

import dev.oarlock.domain.learn.Basis.Hinge;
import dev.oarlock.domain.learn.Basis.Line;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;

/// How wide the priors are: standard deviations of raw weights and of bends, chosen by evidence.
record Widths(double raw, double hinge) {
  private static final double STATED_RATE = 0.3;
  private static final double ASSUMED_RATE = 1.5;

  /// Where there are too few labels to choose.
  static Widths usual() {
    return new Widths(0.35, 0.2);
  }

  Widths raw(double width) {
    return new Widths(width, hinge);
  }

  Widths bent(double width) {
    return new Widths(raw, width);
  }

  /// The expert's prior, for rows that are centred: the first weight is then the log-odds of the
  /// average account.
  Prior expert(Design design, BaseRate rate, double averageLogOdds) {
    var means = new double[design.width()];
    var spreads = new double[design.width()];
    means[0] = averageLogOdds;
    spreads[0] = rate.stated() ? STATED_RATE : ASSUMED_RATE;
    int at = 1;
    for (var feature : design.features()) {
      for (var basis : feature.bases()) {
        means[at] = basis instanceof Line ? Expert.weight(feature.name()) : 0;
        spreads[at] = basis instanceof Hinge ? hinge : line(feature);
        at++;
      }
    }
    return new Prior(means, spreads);
  }

  private double line(Feature feature) {
    return feature.name().startsWith(Kind.DRIVERS.prefix()) ? Expert.spread(feature.name()) : raw;
  }

  /// The prior of somebody who believes no expert and expects little of any driver.
  Prior weak(Design design, BaseRate rate) {
    var means = new double[design.width()];
    var spreads = new double[design.width()];
    means[0] = Logistic.logOdds(rate.value());
    spreads[0] = rate.stated() ? STATED_RATE : ASSUMED_RATE;
    int at = 1;
    for (var basis : design.bases().toList()) {
      spreads[at] = basis instanceof Hinge ? hinge : Expert.UNKNOWN;
      at++;
    }
    return new Prior(means, spreads);
  }
}
