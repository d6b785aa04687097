package dev.oarlock.domain.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Samples of accounts, drawn with all their rows and with repetition: how much a number depends on
/// who happened to be in the book. The draw is a hash of account and sample, so it is always the
/// same (Poisson bootstrap: an account is drawn as often as a Poisson number of mean 1 says).
final class Samples {
  private static final int COUNT = 400;
  private static final double TO_UNIT = 0x1p-53;

  private final List<Case> cases;
  private final int[] accounts;
  private final byte[][] times;

  private Samples(List<Case> cases, int[] accounts, byte[][] times) {
    this.cases = List.copyOf(cases);
    this.accounts = accounts;
    this.times = times;
  }

  static Samples of(List<Case> cases) {
    var numbers = new HashMap<String, Integer>();
    var accounts = cases.stream().mapToInt(one -> number(numbers, one.id())).toArray();
    var ids = new String[numbers.size()];
    numbers.forEach((id, number) -> ids[number] = id);
    var times = new byte[COUNT][ids.length];
    for (int sample = 0; sample < COUNT; sample++) {
      for (int account = 0; account < ids.length; account++) {
        times[sample][account] = times(ids[account], sample);
      }
    }
    return new Samples(cases, accounts, times);
  }

  private static int number(Map<String, Integer> numbers, String id) {
    var next = numbers.size();
    return numbers.computeIfAbsent(id, _ -> next);
  }

  List<Case> cases() {
    return cases;
  }

  double[] everybody() {
    return Interval.ones(cases.size());
  }

  Stream<double[]> drawn() {
    return IntStream.range(0, COUNT).mapToObj(this::drawn);
  }

  private double[] drawn(int sample) {
    var weights = new double[accounts.length];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = times[sample][accounts[row]];
    }
    return weights;
  }

  private static byte times(String id, int sample) {
    var lot = Fingerprint.none().with(id).with((long) sample).value();
    var chance = (Fingerprint.none().with(lot).value() >>> 11) * TO_UNIT;
    byte times = 0;
    var probability = StrictMath.exp(-1);
    for (var reached = probability; chance > reached && times < 10; reached += probability) {
      times++;
      probability /= times;
    }
    return times;
  }
}
