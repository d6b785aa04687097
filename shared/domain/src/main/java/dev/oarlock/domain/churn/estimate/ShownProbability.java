package dev.oarlock.domain.churn.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What is kept of a probability: a tenth of a percent, or as much finer as it takes to be read as
/// the same whole percent and tenth: 12.49 % is 12 %, and must not come back as 12.5 %, which is 13
/// %. So what was read back is written as it was.
public final class ShownProbability {
  private static final int DECIMALS = 3;
  private static final int FINE_DECIMALS = 5;
  private static final int ALL_DECIMALS = 17;

  private ShownProbability() {}

  public static BigDecimal kept(Probability probability) {
    return kept(probability, DECIMALS);
  }

  /// To a thousandth of a percent: a small sign raises a chance by less than people read, and what
  /// is kept must tell it all the same.
  public static BigDecimal keptFinely(Probability probability) {
    return kept(probability, FINE_DECIMALS);
  }

  /// Shortened until it stays: just under a tie the first is the tie, which is shortened otherwise.
  private static BigDecimal kept(Probability probability, int least) {
    var kept = shortest(probability.value(), least);
    var next = shortest(kept.doubleValue(), least);
    while (next.compareTo(kept) != 0) {
      kept = next;
      next = shortest(kept.doubleValue(), least);
    }
    return kept;
  }

  private static BigDecimal shortest(double exact, int least) {
    int places = least;
    var kept = rounded(exact, places);
    while (places < ALL_DECIMALS && !isReadAs(exact, kept.doubleValue())) {
      places++;
      kept = rounded(exact, places);
    }
    return kept;
  }

  private static BigDecimal rounded(double exact, int places) {
    var rounded = BigDecimal.valueOf(exact).setScale(places, RoundingMode.HALF_UP);
    var shortest = rounded.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  private static boolean isReadAs(double exact, double kept) {
    return Math.round(100 * kept) == Math.round(100 * exact)
        && Math.round(1000 * kept) == Math.round(1000 * exact);
  }
}
