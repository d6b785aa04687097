package dev.oarlock.domain.learning.validation;

import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.StableHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A bootstrap over accounts, each drawn with all its rows: it shows how much a metric depends on
/// which accounts are in the portfolio. It is a Poisson bootstrap (the multiplicity of an account
/// is Poisson with mean 1), drawn by a hash of account and sample, so it is always the same.
final class AccountBootstrap {
  private static final int RESAMPLES = 400;
  private static final double TO_UNIT = 0x1p-53;

  private final List<Observation> observations;
  private final int[] accountOfRow;
  private final byte[][] multiplicity;

  private AccountBootstrap(List<Observation> observations, int[] accounts, byte[][] multiplicity) {
    this.observations = List.copyOf(observations);
    this.accountOfRow = accounts;
    this.multiplicity = multiplicity;
  }

  static AccountBootstrap of(List<Observation> observations) {
    var numbers = new HashMap<String, Integer>();
    var accounts =
        observations.stream()
            .mapToInt(observation -> number(numbers, observation.account()))
            .toArray();
    var ids = new String[numbers.size()];
    numbers.forEach((id, number) -> ids[number] = id);
    var multiplicity = new byte[RESAMPLES][ids.length];
    for (int sample = 0; sample < RESAMPLES; sample++) {
      for (int account = 0; account < ids.length; account++) {
        multiplicity[sample][account] = multiplicity(ids[account], sample);
      }
    }
    return new AccountBootstrap(observations, accounts, multiplicity);
  }

  private static int number(Map<String, Integer> numbers, String id) {
    var next = numbers.size();
    return numbers.computeIfAbsent(id, _ -> next);
  }

  List<Observation> observations() {
    return observations;
  }

  double[] originalWeights() {
    return ConfidenceInterval.unitWeights(observations.size());
  }

  /// Without resamples in which nobody churned, or everybody: nothing can be told apart in them.
  Stream<double[]> resampleWeights() {
    return IntStream.range(0, RESAMPLES)
        .mapToObj(this::resampleWeights)
        .filter(weights -> draws(weights, true) && draws(weights, false));
  }

  private boolean draws(double[] weights, boolean churned) {
    return IntStream.range(0, weights.length)
        .anyMatch(row -> weights[row] > 0 && observations.get(row).churned() == churned);
  }

  private double[] resampleWeights(int sample) {
    var weights = new double[accountOfRow.length];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = multiplicity[sample][accountOfRow[row]];
    }
    return weights;
  }

  private static byte multiplicity(String id, int sample) {
    var hash = StableHash.empty().with(id).with((long) sample).value();
    var uniform = (StableHash.empty().with(hash).value() >>> 11) * TO_UNIT;
    byte multiplicity = 0;
    var probability = StrictMath.exp(-1);
    for (var cumulative = probability;
        uniform > cumulative && multiplicity < 10;
        cumulative += probability) {
      multiplicity++;
      probability /= multiplicity;
    }
    return multiplicity;
  }
}
