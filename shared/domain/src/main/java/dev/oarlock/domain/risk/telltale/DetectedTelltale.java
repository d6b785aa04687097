package dev.oarlock.domain.risk.telltale;

/// A telltale sign detected today, and its evidence as a phrase people read.
public record DetectedTelltale(Telltale telltale, String evidence) {}
