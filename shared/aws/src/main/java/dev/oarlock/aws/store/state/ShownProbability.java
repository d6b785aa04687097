package dev.oarlock.aws.store.state;

import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.oarlock.aws.store.packed.RoundedDecimals;
import dev.oarlock.domain.churn.estimate.Probability;

/// A probability to a tenth of a percent, or as much finer as it takes to be read as the same whole
/// percent: 12.49 % is 12 %, and must not come back as 12.5 %, which is 13 %.
final class ShownProbability {
  private static final int DECIMALS = 3;
  private static final int ALL_DECIMALS = 17;

  private ShownProbability() {}

  static DecimalNode write(Probability probability) {
    var exact = probability.value();
    int places = DECIMALS;
    var kept = RoundedDecimals.write(exact, places);
    while (places < ALL_DECIMALS && percent(kept.doubleValue()) != percent(exact)) {
      places++;
      kept = RoundedDecimals.write(exact, places);
    }
    return kept;
  }

  private static long percent(double probability) {
    return Math.round(100 * probability);
  }
}
