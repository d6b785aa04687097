package dev.oarlock.domain.learn;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Samples of accounts, drawn with all their rows and with repetition: how much a number depends on
/// who happened to be in the book. The draw is a hash of account and sample, so it is always the
/// same (Poisson bootstrap: an account is drawn as often as a Poisson number of mean 1 says).
record Samples(List<Case> cases, int count) {
  private static final double TO_UNIT = 0x1p-53;

  static Samples of(List<Case> cases) {
    return new Samples(cases, 400);
  }

  double[] everybody() {
    return Interval.ones(cases.size());
  }

  Stream<double[]> drawn() {
    return IntStream.range(0, count).mapToObj(this::drawn);
  }

  private double[] drawn(int sample) {
    return cases.stream().mapToDouble(one -> times(one, sample)).toArray();
  }

  private static int times(Case one, int sample) {
    var lot = Fingerprint.none().with(one.id()).with((long) sample).value();
    var chance = (Fingerprint.none().with(lot).value() >>> 11) * TO_UNIT;
    int times = 0;
    var probability = Math.exp(-1);
    for (var reached = probability; chance > reached && times < 10; reached += probability) {
      times++;
      probability /= times;
    }
    return times;
  }
}
