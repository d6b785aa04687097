package dev.oarlock.domain.portfolio.revenue;

import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws the quarters ahead many times over: each account leaves or stays by its own chance, and in
/// each draw all chances are moved together ([CommonShocks]), because what a model gets wrong it
/// gets wrong for all. Without that the spread is measurably too narrow. The same seed draws the
/// same.
final class LossSimulation {
  private static final int SHOCK_COUNT = 200;
  private static final int DRAWS_PER_SHOCK = 10;
  private static final int DRAWS = SHOCK_COUNT * DRAWS_PER_SHOCK;

  private final List<DrawnAccount> accounts;
  private final List<LossDistribution> quarters;
  private final LossDistribution total = new LossDistribution(DRAWS);
  private final Map<PortfolioDimension, Map<String, LossDistribution>> groups = new HashMap<>();

  /// What one account adds to when it leaves: its revenue in each currency, with the sums of each
  /// quarter, and of all quarters together for the book and its groups.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record DrawnAccount(
      AccountExposure exposure, double[] logOdds, List<CurrencyLosses> losses) {}

  private record CurrencyLosses(long minor, List<long[]> quarters, List<long[]> totals) {}

  private LossSimulation(List<AccountExposure> exposures) {
    quarters =
        IntStream.range(0, ForecastHorizon.QUARTERS)
            .mapToObj(_ -> new LossDistribution(DRAWS))
            .toList();
    accounts = exposures.stream().map(this::drawnAccount).toList();
  }

  /// Of customers, in an order that does not depend on the run.
  static LossSimulation of(List<AccountExposure> exposures, long seed) {
    var simulation = new LossSimulation(exposures);
    simulation.run(exposures, new SplittableRandom(seed));
    return simulation;
  }

  /// Of a quarter ahead, the current one being 0.
  LossInterval quarter(int quarter) {
    return quarters.get(quarter).interval();
  }

  /// Of all quarters ahead together.
  LossInterval total() {
    return total.interval();
  }

  /// Likewise, of one group.
  LossInterval total(PortfolioDimension by, String name) {
    return distribution(by, name).interval();
  }

  private DrawnAccount drawnAccount(AccountExposure exposure) {
    var logOdds =
        exposure.churnByQuarter().stream()
            .mapToDouble(it -> logit(it.probability().value()))
            .toArray();
    var each =
        Stream.of(
                distribution(PortfolioDimension.SEGMENT, exposure),
                distribution(PortfolioDimension.CSM, exposure),
                total)
            .toList();
    var sums = new ArrayList<CurrencyLosses>();
    for (var money : exposure.cmrr().totals()) {
      var currency = money.currency();
      sums.add(
          new CurrencyLosses(
              money.minorUnits(),
              quarters.stream().map(it -> it.lossesByDraw(currency)).toList(),
              each.stream().map(it -> it.lossesByDraw(currency)).toList()));
    }
    return new DrawnAccount(exposure, logOdds, sums);
  }

  private LossDistribution distribution(PortfolioDimension by, AccountExposure exposure) {
    return distribution(by, by.groupOf(exposure.member()));
  }

  private LossDistribution distribution(PortfolioDimension by, String name) {
    return groups
        .computeIfAbsent(by, _ -> new HashMap<>())
        .computeIfAbsent(name, _ -> new LossDistribution(DRAWS));
  }

  private void run(List<AccountExposure> exposures, SplittableRandom random) {
    var shocks = CommonShocks.of(SHOCK_COUNT, exposures, random);
    for (int number = 0; number < SHOCK_COUNT; number++) {
      run(shocks, number, random);
    }
  }

  private void run(CommonShocks shocks, int number, SplittableRandom random) {
    for (var account : accounts) {
      var churnedBy = shifted(account, shocks, number);
      for (int draw = number * DRAWS_PER_SHOCK; draw < (number + 1) * DRAWS_PER_SHOCK; draw++) {
        var uniform = random.nextDouble();
        if (uniform < churnedBy[churnedBy.length - 1]) {
          addLoss(account, quarter(churnedBy, uniform), draw);
        }
      }
    }
  }

  /// Who has left by then has left by later: a far horizon that moved less does not fall behind.
  private static double[] shifted(DrawnAccount account, CommonShocks shocks, int number) {
    var shifted = new double[account.logOdds().length];
    for (int i = 0; i < shifted.length; i++) {
      var shock = shocks.shift(number, account.exposure(), i);
      var churnedBy = 1 / (1 + Math.exp(-account.logOdds()[i] - shock));
      shifted[i] = i == 0 ? churnedBy : Math.max(churnedBy, shifted[i - 1]);
    }
    return shifted;
  }

  private static int quarter(double[] churnedBy, double uniform) {
    int quarter = 0;
    while (uniform >= churnedBy[quarter]) {
      quarter++;
    }
    return quarter;
  }

  private static void addLoss(DrawnAccount account, int quarter, int draw) {
    for (var sum : account.losses()) {
      sum.quarters().get(quarter)[draw] += sum.minor();
      sum.totals().forEach(each -> each[draw] += sum.minor());
    }
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }
}
