package dev.oarlock.bench.model;

import dev.oarlock.bench.model.SimulatedWorld.SimulatedAccount;
import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.inference.LogisticFunction;
import dev.oarlock.domain.learning.training.HazardTrainer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/// `bench/run interval-coverage`: how often the 90 % interval of a probability holds the true one,
/// in simulated portfolios of five kinds, by the expert and by models that have learned from many
/// churns and from few, and in simulated tables.
public final class IntervalCoverage {
  private static final List<Integer> HORIZONS = List.of(30, 90, 180, 365);
  private static final int EXPERT_WORLDS = 60;
  private static final int LEARNED_WORLDS = 12;
  private static final int ACCOUNTS = 200;
  private static final int HISTORY_ACCOUNTS = 400;
  private static final int FEW_ACCOUNTS = 40;
  private static final int FEW_MONTHS = 6;
  private static final long FIRST_SEED = 7_000_000;

  private IntervalCoverage() {}

  public static void run() {
    System.out.println(
        "Share of true probabilities in the 90 % interval, within 30/90/180/365 days");
    for (var kind : SimulatedWorld.Kind.values()) {
      print(kind, "expert", EXPERT_WORLDS, SimulatedWorld::expert);
      print(kind, "learned", LEARNED_WORLDS, world -> learned(world, HISTORY_ACCOUNTS, 24));
      print(kind, "few", EXPERT_WORLDS, world -> learned(world, FEW_ACCOUNTS, FEW_MONTHS));
    }
    TableIntervalCoverage.print();
  }

  /// From the last months of so many accounts.
  private static HazardModel learned(SimulatedWorld world, int accounts, int months) {
    return new HazardTrainer(new AnnualBaseRate(world.expert().annualBaseRate(), true), _ -> {})
        .train(world.history(accounts, months))
        .model();
  }

  private static void print(
      SimulatedWorld.Kind kind,
      String name,
      int worlds,
      Function<SimulatedWorld, HazardModel> modelOf) {
    var shares = new double[HORIZONS.size()];
    long churns = 0;
    double width = 0;
    for (int i = 0; i < worlds; i++) {
      var world =
          new SimulatedWorld(
              kind, FIRST_SEED + 1_000L * List.of(SimulatedWorld.Kind.values()).indexOf(kind) + i);
      var model = modelOf.apply(world);
      churns += model.observedChurns();
      var accounts = world.accounts(ACCOUNTS);
      for (int h = 0; h < shares.length; h++) {
        shares[h] += share(model, accounts, HORIZONS.get(h)) / worlds;
      }
      width += width(model, world.expert().scaledBy(model.scales()), accounts) / worlds;
    }
    System.out.printf(
        Locale.ROOT,
        "%-9s %-7s (%d worlds, %.1f churns learned from in each): %s, %.2f as wide as the"
            + " expert's%n",
        kind,
        name,
        worlds,
        churns / (double) worlds,
        Arrays.toString(
            IntStream.range(0, shares.length)
                .map(h -> (int) Math.round(100 * shares[h]))
                .toArray()),
        width);
  }

  /// How wide the interval within 30 days is in log-odds, as a share of the expert's.
  private static double width(
      HazardModel model, HazardModel expert, List<SimulatedAccount> accounts) {
    return accounts.stream()
        .mapToDouble(account -> width(model, account) / width(expert, account))
        .average()
        .orElseThrow();
  }

  private static double width(HazardModel model, SimulatedAccount account) {
    var interval = model.estimate(account.known(), 30).interval();
    return LogisticFunction.logOdds(interval.high().value())
        - LogisticFunction.logOdds(interval.low().value());
  }

  private static double share(HazardModel model, List<SimulatedAccount> accounts, int days) {
    return accounts.stream()
        .mapToDouble(account -> holds(model, account, days) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static boolean holds(HazardModel model, SimulatedAccount account, int days) {
    var interval = model.estimate(account.known(), days).interval();
    var actual = account.churnWithin(days);
    return interval.low().value() <= actual && actual <= interval.high().value();
  }
}
