package dev.oarlock.domain.outlook;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/// What moves all accounts of a draw together: a shock that no model sees, the same in log-odds for
/// each, and the lots by which the weights of the model are off, which move each account by its own
/// drivers.
final class Shocks {
  /// Standard deviation of the shock, in log-odds.
  static final double SHOCK = 0.25;

  private static final int STRETCH = 101;

  private final double[][] lots;

  private Shocks(double[][] lots) {
    this.lots = lots;
  }

  /// So many, spread evenly along the direction in which the whole book moves: few drawn at random
  /// would be a spread of their own.
  static Shocks of(int count, List<Stake> stakes, SplittableRandom random) {
    var along = along(stakes);
    var steps = steps(count, random);
    var lots = new double[count][];
    for (int i = 0; i < count; i++) {
      lots[i] = DoubleStream.generate(random::nextGaussian).limit(along.length).toArray();
      move(lots[i], along, steps[i] - dot(lots[i], along));
    }
    return new Shocks(lots);
  }

  /// By how much a chance moves in a draw, in log-odds.
  double at(int number, Stake stake, int quarter) {
    return SHOCK * lots[number][0] + stake.ahead().get(quarter).sway().of(lots[number], 1);
  }

  /// How the revenue that is lost moves with each lot, to first order; of length one. Currencies
  /// are not told apart, because this only says along which line to draw evenly.
  private static double[] along(List<Stake> stakes) {
    var width = stakes.stream().mapToInt(it -> it.ahead().getLast().sway().width()).max().orElse(0);
    var along = new double[1 + width];
    for (var stake : stakes) {
      var leaving = stake.ahead().getLast().chance().value();
      var weight = leaving * (1 - leaving) * Foretelling.size(stake.cmrr());
      along[0] += weight * SHOCK;
      stake.ahead().getLast().sway().addTo(along, 1, weight);
    }
    return unit(along);
  }

  private static double[] unit(double[] along) {
    var length = Math.sqrt(dot(along, along));
    if (!(length > 0)) {
      along[0] = 1;
      return along;
    }
    return Arrays.stream(along).map(each -> each / length).toArray();
  }

  /// The middle of each stretch of many drawn in order from the normal distribution.
  private static double[] steps(int count, SplittableRandom random) {
    var many =
        DoubleStream.generate(random::nextGaussian)
            .limit((long) count * STRETCH)
            .sorted()
            .toArray();
    var steps = new double[count];
    for (int i = 0; i < count; i++) {
      steps[i] = many[i * STRETCH + STRETCH / 2];
    }
    return steps;
  }

  private static void move(double[] lots, double[] along, double by) {
    for (int i = 0; i < lots.length; i++) {
      lots[i] += by * along[i];
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
