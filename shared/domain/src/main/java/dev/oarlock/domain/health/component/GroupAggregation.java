package dev.oarlock.domain.health.component;

/// How a group of components becomes one score.
public enum GroupAggregation {
  /// The mean of those with data, by weight.
  MEAN,
  /// The lowest score decides, so that no other can hide it.
  LOWEST,
  /// The highest score decides: one good component is enough.
  HIGHEST
}
