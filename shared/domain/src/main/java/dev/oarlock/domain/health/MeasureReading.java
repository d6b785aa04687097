package dev.oarlock.domain.health;

/// A measure's value in its own unit, and the 0-100 its curve makes of it.
public record MeasureReading(Measure measure, double value, int score) {}
