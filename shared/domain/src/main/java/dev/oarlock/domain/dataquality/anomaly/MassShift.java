package dev.oarlock.domain.dataquality.anomaly;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/// A measure moved the same way for an improbable share of accounts by what was reported of one
/// day, `since`: for `moved` of `of` accounts, where on the busiest of the days before (`usual`, a
/// share) far fewer did; `chance` is that of so many or more by habit.
public record MassShift(
    MeasureShift shift,
    LocalDate since,
    int moved,
    int accounts,
    double baselineShare,
    double pValue) {
  /// Less probable than this is no habit. Some fifty things are looked at each day: by chance alone
  /// that is one false alarm in half a century.
  private static final double SIGNIFICANCE_LEVEL = 1e-6;

  private static final int MIN_MOVED = 5;
  private static final double MIN_SHARE = 0.25;

  /// So many days are remembered: a quarter and a week, so that what comes quarterly is usual.
  public static final int BASELINE_DAYS = 98;

  private static final int MIN_BASELINE_DAYS = 28;

  /// Whether it moved so many on a day, by what is counted of it and of the days before, that it is
  /// a tide: of all accounts that it reads, or of those that were heard of so far. The second sees
  /// it long before the first where a book is large and reports come one after the other.
  public static Optional<MassShift> detect(
      MeasureShift shift, DailyShiftCount day, List<DailyShiftCount> before) {
    var known = before.stream().filter(it -> it.withReading(shift) > 0).toList();
    if (known.size() < MIN_BASELINE_DAYS) {
      return Optional.empty();
    }
    return detectInPortfolio(shift, day, known)
        .or(() -> detectAmong(shift, day, known, DailyShiftCount::reported, day.reported(shift)));
  }

  /// Today's number of accounts may not be counted yet.
  private static Optional<MassShift> detectInPortfolio(
      MeasureShift shift, DailyShiftCount day, List<DailyShiftCount> known) {
    var latest = known.stream().max(Comparator.comparing(DailyShiftCount::day)).orElseThrow();
    var readers = day.withReading(shift) > 0 ? day.withReading(shift) : latest.withReading(shift);
    return detectAmong(shift, day, known, DailyShiftCount::withReading, readers);
  }

  private static Optional<MassShift> detectAmong(
      MeasureShift shift,
      DailyShiftCount day,
      List<DailyShiftCount> known,
      ToIntBiFunction<DailyShiftCount, MeasureShift> whom,
      int of) {
    var usual =
        known.stream()
            .filter(it -> whom.applyAsInt(it, shift) > 0)
            .mapToDouble(it -> it.smoothedShare(shift, whom.applyAsInt(it, shift)))
            .max()
            .orElse(1.0 / (of + 2.0));
    var moved = Math.min(of, day.moved(shift));
    var massShift =
        new MassShift(shift, day.day(), moved, of, usual, BinomialTail.atLeast(moved, of, usual));
    return massShift.isSignificant() ? Optional.of(massShift) : Optional.empty();
  }

  private boolean isSignificant() {
    return moved >= MIN_MOVED && moved >= MIN_SHARE * accounts && pValue < SIGNIFICANCE_LEVEL;
  }

  /// Whether a motion rests on the reports that are in doubt.
  public boolean concerns(MeasureShift other) {
    return MonitoredSignals.signalTypeOf(other.measure()).filter(signalType()::equals).isPresent();
  }

  /// The kind of signal whose reports are in doubt.
  public String signalType() {
    return MonitoredSignals.signalTypeOf(shift.measure()).orElseThrow();
  }
}
