package dev.oarlock.domain.outlook;

import dev.oarlock.domain.portfolio.Grouping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws the quarters ahead many times over: each account leaves or stays by its own chance, and in
/// each draw all chances are moved together, because what a model gets wrong it gets wrong for all.
/// Without that common shock the spread is measurably too narrow. The same seed draws the same.
final class Simulation {
  /// Standard deviation of the common shock, in log-odds.
  static final double SHOCK = 0.25;

  private static final int SHOCKS = 200;
  private static final int STRETCH = 101;
  private static final int DRAWS_EACH = 10;
  private static final int DRAWS = SHOCKS * DRAWS_EACH;

  private final List<Part> parts;
  private final List<Tally> quarters;
  private final Tally all = new Tally(DRAWS);
  private final Map<Grouping, Map<String, Tally>> groups = new HashMap<>();

  /// What one account adds to when it leaves: its revenue in each currency, with the sums of each
  /// quarter, and of all quarters together for the book and its groups.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Part(double[] logOdds, List<Sum> sums) {}

  private record Sum(long minor, List<long[]> quarters, List<long[]> all) {}

  private Simulation(List<Stake> stakes) {
    quarters = IntStream.range(0, Horizon.QUARTERS).mapToObj(_ -> new Tally(DRAWS)).toList();
    parts = stakes.stream().map(this::part).toList();
  }

  /// Of customers, in an order that does not depend on the run.
  static Simulation of(List<Stake> stakes, long seed) {
    var simulation = new Simulation(stakes);
    simulation.run(new SplittableRandom(seed));
    return simulation;
  }

  /// Of a quarter ahead, the current one being 0.
  Spread quarter(int quarter) {
    return quarters.get(quarter).spread();
  }

  /// Of all quarters ahead together.
  Spread all() {
    return all.spread();
  }

  /// Likewise, of one group.
  Spread all(Grouping by, String name) {
    return tally(by, name).spread();
  }

  private Part part(Stake stake) {
    var logOdds = stake.leftBy().stream().mapToDouble(it -> logit(it.value())).toArray();
    var each = Stream.of(tally(Grouping.SEGMENT, stake), tally(Grouping.CSM, stake), all).toList();
    var sums = new ArrayList<Sum>();
    for (var money : stake.cmrr().each()) {
      var currency = money.currency();
      sums.add(
          new Sum(
              money.minor(),
              quarters.stream().map(it -> it.of(currency)).toList(),
              each.stream().map(it -> it.of(currency)).toList()));
    }
    return new Part(logOdds, sums);
  }

  private Tally tally(Grouping by, Stake stake) {
    return tally(by, by.of(stake.member()));
  }

  private Tally tally(Grouping by, String name) {
    return groups
        .computeIfAbsent(by, _ -> new HashMap<>())
        .computeIfAbsent(name, _ -> new Tally(DRAWS));
  }

  private void run(SplittableRandom random) {
    var shocks = shocks(random);
    for (int number = 0; number < SHOCKS; number++) {
      run(random, number, shocks[number]);
    }
  }

  /// Spread evenly over the normal distribution: the middle of each stretch of many drawn in order,
  /// because few drawn at random would be a spread of their own.
  private static double[] shocks(SplittableRandom random) {
    var many =
        DoubleStream.generate(random::nextGaussian)
            .limit((long) SHOCKS * STRETCH)
            .sorted()
            .toArray();
    var shocks = new double[SHOCKS];
    for (int i = 0; i < SHOCKS; i++) {
      shocks[i] = SHOCK * many[i * STRETCH + STRETCH / 2];
    }
    return shocks;
  }

  private void run(SplittableRandom random, int number, double shock) {
    for (var part : parts) {
      var leftBy = moved(part.logOdds(), shock);
      for (int draw = number * DRAWS_EACH; draw < (number + 1) * DRAWS_EACH; draw++) {
        var lot = random.nextDouble();
        if (lot < leftBy[leftBy.length - 1]) {
          leaves(part, quarter(leftBy, lot), draw);
        }
      }
    }
  }

  private static double[] moved(double[] logOdds, double shock) {
    var moved = new double[logOdds.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = 1 / (1 + Math.exp(-logOdds[i] - shock));
    }
    return moved;
  }

  private static int quarter(double[] leftBy, double lot) {
    int quarter = 0;
    while (lot >= leftBy[quarter]) {
      quarter++;
    }
    return quarter;
  }

  private static void leaves(Part part, int quarter, int draw) {
    for (var sum : part.sums()) {
      sum.quarters().get(quarter)[draw] += sum.minor();
      sum.all().forEach(each -> each[draw] += sum.minor());
    }
  }

  private static double logit(double chance) {
    return Math.log(chance / (1 - chance));
  }
}
