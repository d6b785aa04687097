package dev.oarlock.domain.outlook;

import dev.oarlock.domain.portfolio.Grouping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws the quarters ahead many times over: each account leaves or stays by its own chance, and in
/// each draw all chances are moved together ([Shocks]), because what a model gets wrong it gets
/// wrong for all. Without that the spread is measurably too narrow. The same seed draws the same.
final class Simulation {
  private static final int SHOCKS = 200;
  private static final int DRAWS_EACH = 10;
  private static final int DRAWS = SHOCKS * DRAWS_EACH;

  private final List<Part> parts;
  private final List<Tally> quarters;
  private final Tally all = new Tally(DRAWS);
  private final Map<Grouping, Map<String, Tally>> groups = new HashMap<>();

  /// What one account adds to when it leaves: its revenue in each currency, with the sums of each
  /// quarter, and of all quarters together for the book and its groups.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Part(Stake stake, double[] logOdds, List<Sum> sums) {}

  private record Sum(long minor, List<long[]> quarters, List<long[]> all) {}

  private Simulation(List<Stake> stakes) {
    quarters = IntStream.range(0, Horizon.QUARTERS).mapToObj(_ -> new Tally(DRAWS)).toList();
    parts = stakes.stream().map(this::part).toList();
  }

  /// Of customers, in an order that does not depend on the run.
  static Simulation of(List<Stake> stakes, long seed) {
    var simulation = new Simulation(stakes);
    simulation.run(stakes, new SplittableRandom(seed));
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
    var logOdds = stake.ahead().stream().mapToDouble(it -> logit(it.chance().value())).toArray();
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
    return new Part(stake, logOdds, sums);
  }

  private Tally tally(Grouping by, Stake stake) {
    return tally(by, by.of(stake.member()));
  }

  private Tally tally(Grouping by, String name) {
    return groups
        .computeIfAbsent(by, _ -> new HashMap<>())
        .computeIfAbsent(name, _ -> new Tally(DRAWS));
  }

  private void run(List<Stake> stakes, SplittableRandom random) {
    var shocks = Shocks.of(SHOCKS, stakes, random);
    for (int number = 0; number < SHOCKS; number++) {
      run(shocks, number, random);
    }
  }

  private void run(Shocks shocks, int number, SplittableRandom random) {
    for (var part : parts) {
      var leftBy = moved(part, shocks, number);
      for (int draw = number * DRAWS_EACH; draw < (number + 1) * DRAWS_EACH; draw++) {
        var lot = random.nextDouble();
        if (lot < leftBy[leftBy.length - 1]) {
          leaves(part, quarter(leftBy, lot), draw);
        }
      }
    }
  }

  /// Who has left by then has left by later: a far horizon that moved less does not fall behind.
  private static double[] moved(Part part, Shocks shocks, int number) {
    var moved = new double[part.logOdds().length];
    for (int i = 0; i < moved.length; i++) {
      var shock = shocks.at(number, part.stake(), i);
      var leftBy = 1 / (1 + Math.exp(-part.logOdds()[i] - shock));
      moved[i] = i == 0 ? leftBy : Math.max(leftBy, moved[i - 1]);
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
