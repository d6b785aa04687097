package dev.oarlock.domain.learning.validation;

import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.StableHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Samples of accounts, drawn with all their rows and with repetition: how much a number depends on
/// who happened to be in the book. The draw is a hash of account and sample, so it is always the
/// same (Poisson bootstrap: an account is drawn as often as a Poisson number of mean 1 says).
final class AccountBootstrap {
  private static final int RESAMPLES = 400;
  private static final double TO_UNIT = 0x1p-53;

  private final List<Observation> observations;
  private final int[] accountOfRow;
  private final byte[][] multiplicity;

  private AccountBootstrap(List<Observation> cases, int[] accounts, byte[][] times) {
    this.observations = List.copyOf(cases);
    this.accountOfRow = accounts;
    this.multiplicity = times;
  }

  static AccountBootstrap of(List<Observation> cases) {
    var numbers = new HashMap<String, Integer>();
    var accounts =
        cases.stream().mapToInt(observation -> number(numbers, observation.account())).toArray();
    var ids = new String[numbers.size()];
    numbers.forEach((id, number) -> ids[number] = id);
    var times = new byte[RESAMPLES][ids.length];
    for (int sample = 0; sample < RESAMPLES; sample++) {
      for (int account = 0; account < ids.length; account++) {
        times[sample][account] = multiplicity(ids[account], sample);
      }
    }
    return new AccountBootstrap(cases, accounts, times);
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

  Stream<double[]> resampleWeights() {
    return IntStream.range(0, RESAMPLES).mapToObj(this::resampleWeights);
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
    byte times = 0;
    var probability = StrictMath.exp(-1);
    for (var reached = probability; uniform > reached && times < 10; reached += probability) {
      times++;
      probability /= times;
    }
    return times;
  }
}
