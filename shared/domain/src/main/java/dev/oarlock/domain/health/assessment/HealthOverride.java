package dev.oarlock.domain.health.assessment;

import dev.oarlock.domain.account.identity.Csm;
import java.time.LocalDate;
import java.util.OptionalInt;

/// What somebody holds against the computed score of a verdict: `points` is what it adds to it (or
/// takes), `computed` and `computedBand` are what would hold without it; in force up to and
/// including `until`.
public record HealthOverride(
    int points,
    OptionalInt computedScore,
    Band computedBand,
    String reason,
    Csm by,
    LocalDate until) {}
