package dev.oarlock.aws.store.scorecard;

import java.time.Instant;
import java.time.LocalDate;

/// From when a version was active: the moment, and the business day it was then.
public record ScorecardActivation(Instant at, String version, LocalDate day) {
  static ScorecardActivation of(String at, String version, String day) {
    return new ScorecardActivation(Instant.parse(at), version, LocalDate.parse(day));
  }
}
