package dev.oarlock.aws.scorecard;

import java.time.Instant;
import java.time.LocalDate;

/// From when a version was in force: the moment, and the business day it was then.
public record Since(Instant at, String version, LocalDate day) {
  static Since of(String at, String version, String day) {
    return new Since(Instant.parse(at), version, LocalDate.parse(day));
  }
}
