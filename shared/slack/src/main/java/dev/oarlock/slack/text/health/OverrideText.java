package dev.oarlock.slack.text.health;

import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import java.util.Optional;

/// Who overrode a score, until when and why, and what is computed beside it.
public final class OverrideText {
  private OverrideText() {}

  /// `set by dana until 14 Mar 2027 (renewal-agreed), computed 52 (yellow)`.
  public static String of(HealthOverride override) {
    return "set by %s until %s (%s), computed %s (%s)"
        .formatted(
            OwnerText.of(Optional.of(override.by())),
            DayText.of(override.until()),
            Mrkdwn.escape(override.reason()),
            BandText.score(override.computedScore()),
            BandText.of(override.computedBand()));
  }
}
