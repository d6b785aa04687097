package dev.oarlock.domain.health.assessment;

import dev.oarlock.domain.account.identity.Csm;
import java.time.LocalDate;
import java.util.OptionalInt;

/// A manual override of the computed score. `points` is the difference it makes; `computedScore`
/// and `computedBand` are what holds without it; it ends after the day `until`.
public record HealthOverride(
    int points,
    OptionalInt computedScore,
    Band computedBand,
    String reason,
    Csm by,
    LocalDate until) {
  /// Whether it gives another band than the computed one, and no score.
  public boolean isOfBandAlone(Band shown) {
    return points == 0 && computedBand != shown;
  }
}
