package dev.oarlock.slack.text.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import java.util.Optional;

/// Who overrode a score, until when and why, and what is computed beside it.
public final class OverrideText {
  private OverrideText() {}

  /// What stands beside a score: `red`, or `set to red` where somebody set that alone and the score
  /// is the computed one.
  public static String band(HealthAssessment assessment) {
    return band(assessment.band(), assessment.isBandSetAlone());
  }

  public static String band(Band band, boolean isSetAlone) {
    return (isSetAlone ? text("set to ") : "") + BandText.of(band);
  }

  /// `set to red by dana until 14 Mar 2027 (renewal-agreed)`, or of a score besides `set by dana
  /// until 14 Mar 2027 (renewal-agreed), computed 52 (yellow)`.
  public static String of(HealthOverride override, Band shown) {
    return override.isOfBandAlone(shown)
        ? text("set to {0}{1}", BandText.of(shown), who(override))
        : text("set{0}, computed {1}", who(override), computed(override));
  }

  private static String who(HealthOverride override) {
    return text(
        " by {0} until {1} ({2})",
        OwnerText.of(Optional.of(override.by())),
        DayText.of(override.until()),
        Mrkdwn.escape(override.reason()));
  }

  private static String computed(HealthOverride override) {
    return "%s (%s)"
        .formatted(BandText.score(override.computedScore()), BandText.of(override.computedBand()));
  }
}
