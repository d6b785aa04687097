package dev.oarlock.domain.learn;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the expert believes of each driver: the weights of the forecast without history, and how
/// far off they may be. Standard deviations are measured on six public data sets: what contracts
/// allow differs more from book to book than how people behave.
final class Expert {
  /// Of the weight that a driver has of which the expert knows nothing, and of every weight in the
  /// eyes of somebody who believes no expert.
  static final double UNKNOWN = 0.7;

  private static final double OF_CONTRACT = 0.6;
  private static final double OF_BEHAVIOUR = 0.25;
  private static final Set<String> CONTRACT =
      Set.of("d_contract_flex", "d_contract_multi", "d_renewal", "d_locked", "d_notice");
  private static final Map<String, Double> WEIGHTS =
      HazardModel.expert(new Probability(0.1)).weights().entrySet().stream()
          .collect(
              toUnmodifiableMap(
                  known -> "d_" + known.getKey().name().toLowerCase(Locale.ROOT),
                  Map.Entry::getValue));

  private Expert() {}

  /// Log-odds a unit; 0 for a driver he does not know.
  static double weight(String driver) {
    return WEIGHTS.getOrDefault(driver, 0.0);
  }

  static double spread(String driver) {
    if (!WEIGHTS.containsKey(driver)) {
      return UNKNOWN;
    }
    return CONTRACT.contains(driver) ? OF_CONTRACT : OF_BEHAVIOUR;
  }
}
