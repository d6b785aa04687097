package dev.oarlock.domain.churn.hazard;

/// A bend in what a driver does: from `knot` on, a unit more of it adds `weight` more. Shifted to
/// be nothing at 0, so that an average account gets nothing from it.
public record HingeTerm(double knot, double weight) {
  double basis(double value) {
    return Math.max(value - knot, 0) - Math.max(-knot, 0);
  }
}
