package dev.oarlock.domain.health;

import dev.oarlock.domain.signal.Signal.HealthOverridden;
import java.util.Optional;
import java.util.OptionalInt;

/// Puts somebody's word over a computed verdict, which goes on beside it.
final class Overriding {
  private Overriding() {}

  /// Where only a band was set the score stays; where only a score was set, the band is the one
  /// that an account new to it would have.
  static Verdict with(HealthOverridden said, Verdict computed, Bands bands) {
    var score = said.score().isPresent() ? said.score() : computed.score();
    var points = score.orElse(0) - computed.score().orElse(0);
    var override =
        new HealthOverride(
            points, computed.score(), computed.band(), said.reason(), said.by(), said.until());
    return new Verdict(
        computed.day(),
        computed.scorecard(),
        score,
        band(said, score, bands),
        computed.coverage(),
        computed.components(),
        computed.guardrails(),
        Optional.of(override),
        computed.nextChange());
  }

  private static Band band(HealthOverridden said, OptionalInt score, Bands bands) {
    return said.level()
        .map(level ->
            switch (level) {
              case RED -> Band.RED;
              case YELLOW -> Band.YELLOW;
              case GREEN -> Band.GREEN;
            })
        .orElseGet(() -> bands.of(score.orElse(0), Band.UNKNOWN));
  }
}
