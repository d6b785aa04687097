package dev.oarlock.bench;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.health.selection.ScorecardSet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Score and ledger of one account of the sample portfolio with a year of signals. Single calls are
/// sampled, so that the median is robust on a busy machine.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class ScorecardBenchmark {
  private final ScorecardSet scorecards = ScorecardSet.shipped();
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private Facts facts = Facts.none();
  private HealthAssessment monthAgo = scorecards.assessDayOnly(facts, today, Band.UNKNOWN);
  private HealthAssessment now = monthAgo;

  @Setup
  public void load() {
    facts = CapacityBench.factsAfterOneYear();
    monthAgo = scorecards.assessDayOnly(facts, today.minusDays(30), Band.UNKNOWN);
    now = scorecards.assessDayOnly(facts, today, monthAgo.band());
  }

  /// The score of a day.
  @Benchmark
  public HealthAssessment score() {
    return scorecards.assessDayOnly(facts, today, Band.YELLOW);
  }

  /// The same with the next day on which time alone changes it, as it is stored.
  @Benchmark
  public HealthAssessment scoreAndNextChange() {
    return scorecards.assess(facts, today, Band.YELLOW);
  }

  @Benchmark
  public Optional<ScoreChange> ledger() {
    return Ledger.between(monthAgo, now);
  }

  /// What `why` does for one pair of days.
  @Benchmark
  public Optional<ScoreChange> scoreAndLedger() {
    return Ledger.between(monthAgo, scorecards.assessDayOnly(facts, today, monthAgo.band()));
  }
}
