package dev.oarlock.domain.health.component;

import dev.oarlock.domain.health.measure.Measure;

/// The score that the scorecard assumes for a measure without data.
public record AssumedScore(Measure measure, int score) {}
