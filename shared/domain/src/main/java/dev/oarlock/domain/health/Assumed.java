package dev.oarlock.domain.health;

/// A measure that reads nothing and counts as a score all the same, because the scorecard says so.
public record Assumed(Measure measure, int score) {}
