package dev.oarlock.bench;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Bend;
import dev.oarlock.domain.forecast.Doubt;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.Effect;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Prospect;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.health.Verdict;
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

/// The forecast of one account of the sample book with a year of signals, by the expert and by a
/// model as wide as any that is learned (every driver with five bends). Single calls are sampled,
/// so that the median holds on a busy machine.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class ForecastOne {
  private static final List<Integer> HORIZONS = List.of(30, 90, 180, 365);
  private static final int BENDS = 5;

  @Param({"expert", "bent"})
  public String model = "expert";

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private Facts facts = Facts.none();
  private HazardModel hazard = HazardModel.expert(new Probability(0.1));
  private Forecast said = hazard.forecast(facts, today);

  static void run() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(ForecastOne.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }

  @Setup
  public void load() {
    facts = Capacity.yearOfOne();
    hazard = model.equals("bent") ? bent(hazard) : hazard;
    said = hazard.forecast(facts, today);
  }

  private static HazardModel bent(HazardModel expert) {
    var effects = new EnumMap<Driver, Effect>(Driver.class);
    for (var driver : Driver.values()) {
      var bends = IntStream.range(0, BENDS).mapToObj(i -> new Bend(i - 2, 0.05)).toList();
      effects.put(driver, new Effect(expert.weight(driver), bends));
    }
    var covariance = new double[1 + Driver.values().length * (1 + BENDS)][];
    Arrays.setAll(covariance, i -> new double[covariance.length]);
    for (int i = 0; i < covariance.length; i++) {
      covariance[i][i] = 0.01;
    }
    return new HazardModel(
        "bent",
        expert.intercept(),
        effects,
        new Doubt(covariance),
        expert.averageLock(),
        expert.scales(),
        expert.annualBaseRate(),
        500);
  }

  /// Four horizons and the renewal, each with its band, and every driver's contribution.
  @Benchmark
  public Forecast forecast() {
    return hazard.forecast(facts, today);
  }

  /// The day on which time alone will change it, which is stored with it.
  @Benchmark
  public Optional<LocalDate> nextChange() {
    return hazard.nextChange(facts, said);
  }

  /// What a sheet needs of it: four chances, and how they move with the weights.
  @Benchmark
  public List<Prospect> ahead() {
    return hazard.ahead(facts, today, HORIZONS);
  }

  /// Beside it: the health score of the same account.
  @Benchmark
  public Verdict score() {
    return Scorecards.shipped().glance(facts, today, Band.YELLOW);
  }
}
