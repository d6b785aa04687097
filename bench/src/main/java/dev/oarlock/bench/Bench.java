package dev.oarlock.bench;

import dev.oarlock.bench.coldstart.ColdStart;
import dev.oarlock.bench.learner.LearnerBench;
import dev.oarlock.bench.model.ModelBench;

/// Runs one bench by its name; bench/run builds and calls it.
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "capacity" -> Capacity.run();
      case "speed" -> Speed.run();
      case "growth" -> Growth.run();
      case "model" -> ModelBench.run();
      case "revenue" -> ModelBench.revenue();
      case "learner" -> LearnerBench.run();
      case "cold-start" -> ColdStart.run();
      case "scorecard" -> ScorecardDiff.run();
      case "questions" -> Questions.run();
      case "forecast" -> ForecastOne.run();
      case "outlook" -> BookOutlook.run();
      default -> throw new IllegalArgumentException("no bench " + arguments[0]);
    }
  }
}
