package dev.oarlock.domain.dataquality.anomaly;

import dev.oarlock.domain.account.signal.policy.SignalType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/// A measure shifted in the same direction for an improbable share of accounts, by the reports of
/// one day, `since`: for `moved` of `accounts`. `baselineShare` is the largest share on any day
/// before; `pValue` is the probability of so many or more at that share.
public record MassShift(
    MeasureShift shift,
    LocalDate since,
    int moved,
    int accounts,
    double baselineShare,
    double pValue) {
  /// The significance level. Some fifty shifts are tested each day, so by chance alone there is one
  /// false alarm in half a century.
  private static final double SIGNIFICANCE_LEVEL = 1e-6;

  private static final int MIN_MOVED = 5;
  private static final double MIN_SHARE = 0.25;

  /// The length of the baseline: a quarter and a week, so that quarterly events are part of it.
  public static final int BASELINE_DAYS = 98;

  private static final int MIN_BASELINE_DAYS = 28;

  /// Tests whether a shift affects improbably many accounts on a day, compared with the days
  /// before: of all accounts with a reading, or of those that reported so far. In a large portfolio
  /// whose reports arrive one by one, the second detects it much earlier.
  public static Optional<MassShift> detect(
      MeasureShift shift, DailyShiftCount day, List<DailyShiftCount> before) {
    var known = before.stream().filter(it -> it.withReading(shift) > 0).toList();
    if (known.size() < MIN_BASELINE_DAYS) {
      return Optional.empty();
    }
    return detectInPortfolio(shift, day, known)
        .or(() -> detectAmong(shift, day, known, DailyShiftCount::reported, day.reported(shift)));
  }

  /// If today's accounts are not counted yet, the latest count is used.
  private static Optional<MassShift> detectInPortfolio(
      MeasureShift shift, DailyShiftCount day, List<DailyShiftCount> known) {
    var latest = known.stream().max(Comparator.comparing(DailyShiftCount::day)).orElseThrow();
    var accounts = day.withReading(shift) > 0 ? day.withReading(shift) : latest.withReading(shift);
    return detectAmong(shift, day, known, DailyShiftCount::withReading, accounts);
  }

  private static Optional<MassShift> detectAmong(
      MeasureShift shift,
      DailyShiftCount day,
      List<DailyShiftCount> known,
      ToIntBiFunction<DailyShiftCount, MeasureShift> population,
      int accounts) {
    var baselineShare =
        known.stream()
            .filter(it -> population.applyAsInt(it, shift) > 0)
            .mapToDouble(it -> it.smoothedShare(shift, population.applyAsInt(it, shift)))
            .max()
            .orElse(1.0 / (accounts + 2.0));
    var moved = Math.min(accounts, day.moved(shift));
    var massShift =
        new MassShift(
            shift,
            day.day(),
            moved,
            accounts,
            baselineShare,
            BinomialTail.atLeast(moved, accounts, baselineShare));
    return massShift.isSignificant() ? Optional.of(massShift) : Optional.empty();
  }

  private boolean isSignificant() {
    return moved >= MIN_MOVED && moved >= MIN_SHARE * accounts && pValue < SIGNIFICANCE_LEVEL;
  }

  /// Whether another shift depends on the suspect reports.
  public boolean concerns(MeasureShift other) {
    return MonitoredSignals.signalTypeOf(other.measure()).filter(signalType()::equals).isPresent();
  }

  /// The signal type whose reports are suspect.
  public SignalType signalType() {
    return MonitoredSignals.signalTypeOf(shift.measure()).orElseThrow();
  }
}
