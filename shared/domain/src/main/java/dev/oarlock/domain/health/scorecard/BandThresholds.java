package dev.oarlock.domain.health.scorecard;

import dev.oarlock.domain.health.assessment.Band;
import java.util.Arrays;

/// Where the bands begin, with hysteresis: an account enters a worse band below one threshold and
/// leaves it above a higher one, so that a score close to a threshold does not flip the band.
/// Thresholds are scores, 0 to 100.
///
/// @param redBelow an account that is not red enters red below this score
/// @param redUpTo an account that is red stays red up to this score
/// @param greenFrom a green account stays green from this score on
/// @param greenAbove an account that is red or yellow becomes green above this score
public record BandThresholds(int redBelow, int redUpTo, int greenFrom, int greenAbove) {
  public BandThresholds {
    var ascending = 0 <= redBelow && redBelow <= redUpTo && redUpTo < greenFrom;
    if (!ascending || greenFrom > greenAbove || greenAbove > 100) {
      throw new IllegalArgumentException(
          "band edges do not ascend from 0 to 100: "
              + "%d, %d, %d, %d".formatted(redBelow, redUpTo, greenFrom, greenAbove));
    }
  }

  public static BandThresholds shipped() {
    return new BandThresholds(40, 45, 70, 75);
  }

  /// The band of a score, given the band before; from unknown, the outer thresholds apply without
  /// hysteresis.
  public Band bandOf(int score, Band before) {
    return switch (before) {
      case RED -> band(score, redUpTo + 1, greenAbove + 1);
      case YELLOW -> band(score, redBelow, greenAbove + 1);
      case GREEN, UNKNOWN -> band(score, redBelow, greenFrom);
    };
  }

  /// Whether an account with this score may be in a band, whichever it was in before.
  public boolean allows(int score, Band band) {
    return Arrays.stream(Band.values()).anyMatch(before -> bandOf(score, before) == band);
  }

  private static Band band(int score, int yellow, int green) {
    if (score < yellow) {
      return Band.RED;
    }
    return score < green ? Band.YELLOW : Band.GREEN;
  }
}
