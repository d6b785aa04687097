package dev.oarlock.domain.health.scorecard;

import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.assessment.HealthOverride;
import java.util.Optional;
import java.util.OptionalInt;

/// Applies an override to a computed assessment, and keeps the computed score beside it.
final class OverriddenAssessment {
  private OverriddenAssessment() {}

  /// If only a band was set, the score stays. If only a score was set, the band is that of an
  /// account without a previous band.
  static HealthAssessment of(
      HealthOverridden signal, HealthAssessment computed, BandThresholds thresholds) {
    var score = signal.score().isPresent() ? signal.score() : computed.score();
    var points = score.orElse(0) - computed.score().orElse(0);
    var override =
        new HealthOverride(
            points,
            computed.score(),
            computed.band(),
            signal.reason(),
            signal.by(),
            signal.until());
    return new HealthAssessment(
        computed.day(),
        computed.scorecardVersion(),
        score,
        band(signal, score, thresholds),
        computed.coverage(),
        computed.components(),
        computed.guardrails(),
        Optional.of(override),
        computed.nextChange());
  }

  private static Band band(HealthOverridden signal, OptionalInt score, BandThresholds thresholds) {
    return signal
        .level()
        .map(level ->
            switch (level) {
              case RED -> Band.RED;
              case YELLOW -> Band.YELLOW;
              case GREEN -> Band.GREEN;
            })
        .orElseGet(() -> thresholds.bandOf(score.orElse(0), Band.UNKNOWN));
  }
}
