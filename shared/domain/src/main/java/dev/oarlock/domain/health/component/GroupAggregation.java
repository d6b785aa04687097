package dev.oarlock.domain.health.component;

/// How a group of components becomes one score.
public enum GroupAggregation {
  /// The mean of those with data, by weight.
  MEAN,
  /// The lowest alone counts: nothing may hide behind the others.
  LOWEST,
  /// The highest alone counts: one of them is enough.
  HIGHEST
}
