package dev.oarlock.domain.risk;

/// A telltale sign that is there today, and what shows it, as a phrase people read.
public record Sighting(Telltale telltale, String evidence) {}
