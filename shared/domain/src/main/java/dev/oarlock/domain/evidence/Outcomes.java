package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.MeasureReported;
import dev.oarlock.domain.signal.Signal.MilestoneReached;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Whether the customer gets what it came for.
public final class Outcomes {
  private static final int FRESH_DAYS = 180;
  private static final int EARLY_DAYS = 730;
  private static final int MOST_PERCENT = 120;
  private static final int WEEK = 7;

  /// One success measure: how far it has come from its baseline to its target, in percent.
  private record Progress(double percent, LocalDate reported) {}

  private final List<Progress> progress;
  private final List<Fact<MilestoneReached>> milestones;
  private final Optional<LocalDate> start;
  private final Feed measures;
  private final Feed steps;

  private Outcomes(Facts facts, Optional<LocalDate> start) {
    this.progress =
        facts.of(MeasureReported.class).stream().flatMap(it -> progress(it).stream()).toList();
    this.milestones = facts.of(MilestoneReached.class);
    this.start = start;
    this.measures = Feed.of(facts, Set.of(MeasureReported.class));
    this.steps = Feed.of(facts, Set.of(MilestoneReached.class));
  }

  static Outcomes of(Facts facts, Optional<LocalDate> start) {
    return new Outcomes(facts, start);
  }

  /// The way from baseline to target that the success measures have come, in percent, on average;
  /// each counts for 180 days.
  public Reading targetsMet(LocalDate today) {
    return measures.read(today, this::metOn);
  }

  private Reading metOn(LocalDate today) {
    var fresh = progress.stream().filter(it -> !gone(it).isBefore(today.plusDays(1))).toList();
    var mean = fresh.stream().mapToDouble(Progress::percent).average();
    var until = fresh.stream().map(Outcomes::gone).min(LocalDate::compareTo);
    return mean.isPresent() ? Reading.of(mean.getAsDouble()).until(until) : Reading.none();
  }

  private static LocalDate gone(Progress progress) {
    return progress.reported().plusDays(FRESH_DAYS + 1L);
  }

  private static Optional<Progress> progress(Fact<MeasureReported> fact) {
    var measure = fact.signal();
    var baseline = measure.baseline().orElse(0);
    var percent =
        100 * (measure.value() - baseline) / (measure.target().orElse(baseline) - baseline);
    return Double.isFinite(percent)
        ? Optional.of(new Progress(Math.clamp(percent, 0, MOST_PERCENT), fact.day()))
        : Optional.empty();
  }

  /// Days from start to first value; until then the days gone by, in whole weeks. It matters for
  /// the first two years, and only where milestones are reported.
  public Reading daysToFirstValue(LocalDate today) {
    return steps.read(today, this::firstValueOn);
  }

  private Reading firstValueOn(LocalDate today) {
    if (milestones.isEmpty() || start.isEmpty() || today.isBefore(start.get())) {
      return Reading.none().until(start.filter(today::isBefore));
    }
    var over = start.get().plusDays(EARLY_DAYS);
    if (!today.isBefore(over)) {
      return Reading.none();
    }
    var days = reached(MilestoneReached.FIRST_VALUE).map(this::daysAfterStart);
    return days.isPresent() ? Reading.of(days.get()).until(over) : waiting(today).until(over);
  }

  private Reading waiting(LocalDate today) {
    var weeks = Reading.weeksSince(start.orElse(today), today, EARLY_DAYS / WEEK);
    var days = weeks.value().orElse(0) * WEEK;
    return new Reading(OptionalDouble.of(days), weeks.until());
  }

  private double daysAfterStart(LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(start.orElse(day), day));
  }

  /// Whether milestones are reported at all.
  public boolean hasMilestones() {
    return !milestones.isEmpty();
  }

  /// The day on which a milestone was reached.
  public Optional<LocalDate> reached(String milestone) {
    return milestones.stream()
        .filter(fact -> fact.signal().milestone().equals(milestone))
        .map(Fact::day)
        .findFirst();
  }
}
