package dev.oarlock.domain.account.evidence.product;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.OutageClock;
import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Whether the customer reaches its outcomes.
public final class OutcomeEvidence {
  /// First value later than that, from the kickoff or else the start, is late. docs/health.md.
  public static final int FIRST_VALUE_DAYS = 120;

  private static final int FRESH_DAYS = 180;
  private static final int EARLY_DAYS = 730;
  private static final int MAX_PERCENT = 120;
  private static final int WEEK = 7;

  /// The progress of one success measure from its baseline to its target, in percent.
  private record TargetProgress(double percent, LocalDate reported) {}

  private final List<TargetProgress> progress;
  private final List<Fact<MilestoneReached>> milestones;
  private final Optional<LocalDate> start;
  private final ReadingBasis basis;
  private final OutageClock measureClock;
  private final OutageClock milestoneClock;

  private OutcomeEvidence(Facts facts, Optional<LocalDate> start) {
    this.progress =
        facts.of(MeasureReported.class).stream().flatMap(it -> progress(it).stream()).toList();
    this.milestones = facts.of(MilestoneReached.class);
    this.start = start;
    this.basis =
        facts.completeSince(MeasureReported.class).isEmpty()
            ? ReadingBasis.COMPLETE
            : ReadingBasis.NEWEST_ONLY;
    this.measureClock = OutageClock.of(facts, Set.of(MeasureReported.class));
    this.milestoneClock = OutageClock.of(facts, Set.of(MilestoneReached.class));
  }

  public static OutcomeEvidence of(Facts facts, Optional<LocalDate> start) {
    return new OutcomeEvidence(facts, start);
  }

  /// The mean progress of the success measures from baseline to target, in percent; each counts for
  /// 180 days.
  public EvidenceReading targetsMet(LocalDate today) {
    return measureClock.read(today, this::targetsMetOn);
  }

  private EvidenceReading targetsMetOn(LocalDate today) {
    var fresh = progress.stream().filter(it -> !expires(it).isBefore(today.plusDays(1))).toList();
    var mean = fresh.stream().mapToDouble(TargetProgress::percent).average();
    var until = fresh.stream().map(OutcomeEvidence::expires).min(LocalDate::compareTo);
    return mean.isPresent()
        ? EvidenceReading.of(mean.getAsDouble()).validUntil(until).restingOn(basis)
        : EvidenceReading.none();
  }

  private static LocalDate expires(TargetProgress progress) {
    return progress.reported().plusDays(FRESH_DAYS + 1L);
  }

  private static Optional<TargetProgress> progress(Fact<MeasureReported> fact) {
    var measure = fact.signal();
    var baseline = measure.baseline().orElse(0);
    var percent =
        100 * (measure.value() - baseline) / (measure.target().orElse(baseline) - baseline);
    return Double.isFinite(percent)
        ? Optional.of(new TargetProgress(Math.clamp(percent, 0, MAX_PERCENT), fact.day()))
        : Optional.empty();
  }

  /// Days from start to first value; before it, the days so far in whole weeks. Only for the first
  /// two years, and only if milestones are reported.
  public EvidenceReading daysToFirstValue(LocalDate today) {
    return milestoneClock.read(today, this::firstValueOn);
  }

  private EvidenceReading firstValueOn(LocalDate today) {
    if (milestones.isEmpty() || start.isEmpty() || today.isBefore(start.get())) {
      return EvidenceReading.none().validUntil(start.filter(today::isBefore));
    }
    var end = start.get().plusDays(EARLY_DAYS);
    if (!today.isBefore(end)) {
      return EvidenceReading.none();
    }
    var days = reachedOn(MilestoneReached.FIRST_VALUE).map(this::daysAfterStart);
    return days.isPresent()
        ? EvidenceReading.of(days.get()).validUntil(end)
        : daysWaiting(today).validUntil(end);
  }

  private EvidenceReading daysWaiting(LocalDate today) {
    var weeks = EvidenceReading.weeksSince(start.orElse(today), today, EARLY_DAYS / WEEK);
    var days = weeks.value().orElse(0) * WEEK;
    return new EvidenceReading(OptionalDouble.of(days), weeks.validUntil());
  }

  private double daysAfterStart(LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(start.orElse(day), day));
  }

  /// Present from so many days after the kickoff on, for two years, while neither going live nor a
  /// first value is reported. After a return the old kickoff says nothing before the new start.
  public EvidenceReading notLiveFor(int days, LocalDate today) {
    var kickoff = reachedOn(MilestoneReached.KICKOFF);
    if (kickoff.isEmpty() || isLive()) {
      return EvidenceReading.none();
    }
    var from = kickoff().or(() -> start).orElse(kickoff.get());
    return milestoneClock.read(today, day -> late(from, days, day));
  }

  /// The kickoff; one of before the start, or of before a return, says nothing of this time.
  public Optional<LocalDate> kickoff() {
    return reachedOn(MilestoneReached.KICKOFF).filter(day -> start.filter(day::isBefore).isEmpty());
  }

  public boolean isLive() {
    return reachedOn(MilestoneReached.LIVE).isPresent()
        || reachedOn(MilestoneReached.FIRST_VALUE).isPresent();
  }

  private static EvidenceReading late(LocalDate from, int days, LocalDate day) {
    var end = from.plusDays(EARLY_DAYS);
    if (day.isBefore(from.plusDays(days))) {
      return EvidenceReading.none().validUntil(from.plusDays(days));
    }
    return day.isBefore(end)
        ? EvidenceReading.of((double) ChronoUnit.DAYS.between(from, day)).validUntil(end)
        : EvidenceReading.none();
  }

  /// Whether milestones are reported at all.
  public boolean hasMilestones() {
    return !milestones.isEmpty();
  }

  public Optional<LocalDate> firstMilestone() {
    return milestones.stream().map(Fact::day).findFirst();
  }

  /// The day on which a milestone was reached.
  public Optional<LocalDate> reachedOn(String milestone) {
    return milestones.stream()
        .filter(fact -> fact.signal().milestone().equals(milestone))
        .map(Fact::day)
        .findFirst();
  }
}
