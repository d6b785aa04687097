package dev.oarlock.domain.health;

/// What a scorecard can measure.
public enum Measure {
  LICENCES_ACTIVE
}
