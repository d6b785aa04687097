package dev.oarlock.domain.churn.hazard;

/// A hinge in a driver's effect: above `knot`, each unit adds `weight` more. It is shifted to be 0
/// at 0, so that it adds nothing for an average account.
public record HingeTerm(double knot, double weight) {
  double basis(double value) {
    return Math.max(value - knot, 0) - Math.max(-knot, 0);
  }
}
