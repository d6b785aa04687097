package dev.oarlock.domain.portfolio.revenue;

import dev.oarlock.domain.churn.estimate.ChurnEstimate;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A Monte Carlo simulation of the quarters ahead: each account churns or stays by its own
/// probability, and in each draw all probabilities shift together ([CommonShocks]), because a
/// model's errors are common to all accounts. Without that the interval is measurably too narrow.
/// The same seed gives the same draws.
final class LossSimulation {
  private static final int SHOCK_COUNT = 200;
  private static final int DRAWS_PER_SHOCK = 10;
  private static final int DRAWS = SHOCK_COUNT * DRAWS_PER_SHOCK;

  private final List<DrawnAccount> accounts;
  private final List<LossDistribution> quarters;
  private final Map<Currency, List<long[]>> quarterLosses = new HashMap<>();
  private final LossDistribution total = new LossDistribution(DRAWS);
  private final Map<PortfolioDimension, Map<String, LossDistribution>> groups = new HashMap<>();

  /// One account and what it adds to when it churns: its revenue in each currency, the losses of
  /// each quarter, and the totals of the portfolio and its groups.
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

  /// Takes customers in an order that does not depend on the run.
  static LossSimulation of(List<AccountExposure> exposures, long seed) {
    var simulation = new LossSimulation(exposures);
    simulation.run(exposures, new SplittableRandom(seed));
    return simulation;
  }

  /// The loss in a quarter ahead; the current one is 0.
  LossInterval quarter(int quarter) {
    return quarters.get(quarter).interval();
  }

  /// The loss in all quarters ahead together.
  LossInterval total() {
    return total.interval();
  }

  /// The mean loss in all quarters ahead together, in minor units.
  double meanTotal(Currency currency) {
    return total.mean(currency);
  }

  /// The same for one group.
  LossInterval total(PortfolioDimension by, String name) {
    return distribution(by, name).interval();
  }

  private DrawnAccount drawnAccount(AccountExposure exposure) {
    var logOdds = exposure.churnByQuarter().stream().mapToDouble(LossSimulation::center).toArray();
    var totals =
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
              quarterLosses.computeIfAbsent(currency, this::lossesByQuarter),
              totals.stream().map(it -> it.lossesByDraw(currency)).toList()));
    }
    return new DrawnAccount(exposure, logOdds, sums);
  }

  private List<long[]> lossesByQuarter(Currency currency) {
    return quarters.stream().map(it -> it.lossesByDraw(currency)).toList();
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
      var churnProbability = shifted(account, shocks, number);
      for (int draw = number * DRAWS_PER_SHOCK; draw < (number + 1) * DRAWS_PER_SHOCK; draw++) {
        var uniform = random.nextDouble();
        if (uniform < churnProbability[churnProbability.length - 1]) {
          addLoss(account, quarter(churnProbability, uniform), draw);
        }
      }
    }
  }

  /// The cumulative probabilities by quarter after the shock, kept from falling with time.
  private static double[] shifted(DrawnAccount account, CommonShocks shocks, int number) {
    var shifted = new double[account.logOdds().length];
    for (int i = 0; i < shifted.length; i++) {
      var shock = shocks.shift(number, account.exposure(), i);
      var churnProbability = 1 / (1 + Math.exp(-account.logOdds()[i] - shock));
      shifted[i] = i == 0 ? churnProbability : Math.max(churnProbability, shifted[i - 1]);
    }
    return shifted;
  }

  private static int quarter(double[] churnProbability, double uniform) {
    int quarter = 0;
    while (uniform >= churnProbability[quarter]) {
      quarter++;
    }
    return quarter;
  }

  private static void addLoss(DrawnAccount account, int quarter, int draw) {
    for (var sum : account.losses()) {
      sum.quarters().get(quarter)[draw] += sum.minor();
      sum.totals().forEach(total -> total[draw] += sum.minor());
    }
  }

  /// The log-odds around which the shocks move, so that on average they leave the probability.
  private static double center(ChurnEstimate estimate) {
    return ShockCenter.keepingMean(
        estimate.probability().value(), CommonShocks.deviation(estimate));
  }
}
