package dev.oarlock.domain.transition.replay;

import java.time.Instant;
import java.time.LocalDate;

/// So many signals that became known from a moment up to another one are scored together.
record PlannedStep(LocalDate day, Instant from, Instant to, int signals) {
  PlannedStep with(PlannedStep next) {
    return new PlannedStep(day, from, next.to, signals + next.signals);
  }
}
