package dev.oarlock.bench;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.estimate.ChurnEstimate;
import dev.oarlock.domain.churn.estimate.CoefficientCovariance;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.DriverEffect;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.churn.hazard.HingeTerm;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.selection.ScorecardSet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// The forecast of one account of the sample portfolio with a year of signals, by the expert prior
/// and by the largest possible trained model (five hinges for every driver). Single calls are
/// sampled, so that the median is robust on a busy machine.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class ForecastBenchmark {
  private static final List<Integer> HORIZONS = List.of(30, 90, 180, 365);
  private static final int HINGES = 5;

  @Param({"expert", "hinges"})
  public String model = "expert";

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private Facts facts = Facts.none();
  private HazardModel hazard = HazardModel.expert(new Probability(0.1));
  private ChurnForecast lastForecast = hazard.forecast(facts, today);

  static void run() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(ForecastBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }

  @Setup
  public void load() {
    facts = CapacityBench.factsAfterOneYear();
    hazard = model.equals("hinges") ? withHinges(hazard) : hazard;
    lastForecast = hazard.forecast(facts, today);
  }

  private static HazardModel withHinges(HazardModel expert) {
    var effects = new EnumMap<Driver, DriverEffect>(Driver.class);
    for (var driver : Driver.values()) {
      var hinges = IntStream.range(0, HINGES).mapToObj(i -> new HingeTerm(i - 2, 0.05)).toList();
      effects.put(driver, new DriverEffect(expert.weight(driver), hinges));
    }
    var covariance = new double[1 + Driver.values().length * (1 + HINGES)][];
    Arrays.setAll(covariance, i -> new double[covariance.length]);
    for (int i = 0; i < covariance.length; i++) {
      covariance[i][i] = 0.01;
    }
    return new HazardModel(
        "hinges",
        expert.intercept(),
        effects,
        new CoefficientCovariance(covariance),
        expert.averageLockIn(),
        expert.scales(),
        expert.annualBaseRate(),
        500);
  }

  /// Four horizons and the renewal, each with its interval, and every driver's contribution.
  @Benchmark
  public ChurnForecast forecast() {
    return hazard.forecast(facts, today);
  }

  /// The next day on which time alone changes the forecast, which is stored with it.
  @Benchmark
  public Optional<LocalDate> nextChange() {
    return hazard.nextChange(facts, lastForecast);
  }

  /// What a revenue forecast needs: four probabilities with their loadings.
  @Benchmark
  public List<ChurnEstimate> estimates() {
    return hazard.estimates(facts, today, HORIZONS);
  }

  /// For comparison: the health score of the same account.
  @Benchmark
  public HealthAssessment score() {
    return ScorecardSet.shipped().assessDayOnly(facts, today, Band.YELLOW);
  }
}
