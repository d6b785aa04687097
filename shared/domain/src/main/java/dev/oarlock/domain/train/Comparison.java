package dev.oarlock.domain.train;

import dev.oarlock.domain.learn.Case;
import dev.oarlock.domain.learn.Outcome;
import java.util.List;

/// How surprised two models were by the same cases, on average: log-loss, the less the better.
public record Comparison(int cases, double challenger, double inForce) {
  /// Nobody is surer than one in a million.
  private static final double SUREST = 1e-6;

  static Comparison of(List<Case> cases, double[] challenger, double[] inForce) {
    return new Comparison(cases.size(), logLoss(cases, challenger), logLoss(cases, inForce));
  }

  private static double logLoss(List<Case> cases, double[] said) {
    double sum = 0;
    for (int i = 0; i < said.length; i++) {
      var p = Math.clamp(said[i], SUREST, 1 - SUREST);
      sum -= cases.get(i).outcome() == Outcome.LEFT ? Math.log(p) : Math.log1p(-p);
    }
    return said.length == 0 ? 0 : sum / said.length;
  }

  /// Whether the challenger was not the worse one; where there was nothing to compare it is not.
  public boolean notWorse() {
    return challenger <= inForce;
  }
}
