package dev.oarlock.domain.health.component;

import dev.oarlock.domain.health.measure.Measure;

/// A measure that reads nothing and counts as a score all the same, because the scorecard says so.
public record AssumedScore(Measure measure, int score) {}
