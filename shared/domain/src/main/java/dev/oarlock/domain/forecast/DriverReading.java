package dev.oarlock.domain.forecast;

/// A driver's value (risk-up, in standard deviations of the book or 0/1) and the log-odds it adds.
public record DriverReading(Driver driver, double value, double contribution) {}
