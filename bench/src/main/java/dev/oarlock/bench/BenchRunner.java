package dev.oarlock.bench;

import dev.oarlock.bench.coldstart.ColdStartBench;
import dev.oarlock.bench.faults.FaultBench;
import dev.oarlock.bench.fuzz.FuzzBench;
import dev.oarlock.bench.laptop.DemoBench;
import dev.oarlock.bench.laptop.ImportBench;
import dev.oarlock.bench.ledger.LedgerBench;
import dev.oarlock.bench.load.AlertRateBench;
import dev.oarlock.bench.load.EpisodeLoadBench;
import dev.oarlock.bench.lookup.NameBench;
import dev.oarlock.bench.model.HazardTrainingBench;
import dev.oarlock.bench.model.IntervalCoverage;
import dev.oarlock.bench.model.ModelBench;
import dev.oarlock.bench.scale.CardBench;
import dev.oarlock.bench.scale.ScaleBench;
import java.util.Arrays;

/// Runs one bench by its name; bench/run builds and calls it.
public final class BenchRunner {
  private BenchRunner() {}

  /// A bench that fails ends, although the database's threads would go on.
  public static void main(String[] arguments) {
    try {
      run(arguments);
      System.exit(0);
    } catch (Throwable e) { // an Error as well: nobody else would end the process
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(String... arguments) throws Exception {
    switch (arguments[0]) {
      case "capacity" -> CapacityBench.run();
      case "speed" -> SpeedBench.run();
      case "growth" -> GrowthBench.run();
      case "ledger" -> LedgerBench.run();
      case "model" -> ModelBench.run();
      case "revenue" -> ModelBench.revenue();
      case "interval-coverage" -> IntervalCoverage.run();
      case "training" -> HazardTrainingBench.run();
      case "cold-start" -> ColdStartBench.run();
      case "scorecard" -> ScorecardDiffBench.run();
      case "questions" -> QuestionBench.run();
      case "forecast" -> ForecastBenchmark.run();
      case "portfolio-forecast" -> PortfolioForecastBench.run();
      case "history" -> HistoryBench.run(rest(arguments));
      case "alerts" -> AlertRateBench.run();
      case "episodes" -> EpisodeLoadBench.run(rest(arguments));
      case "import" -> ImportBench.run(rest(arguments));
      case "demo" -> DemoBench.run();
      case "cards" -> CardBench.run();
      case "scale" -> ScaleBench.run(rest(arguments));
      case "names" -> NameBench.run(rest(arguments));
      case "fuzz" -> FuzzBench.run(rest(arguments));
      case "faults" -> FaultBench.run(rest(arguments));
      default -> throw new IllegalArgumentException("no bench " + arguments[0]);
    }
  }

  private static String[] rest(String[] arguments) {
    return Arrays.copyOfRange(arguments, 1, arguments.length);
  }
}
