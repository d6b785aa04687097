package dev.oarlock.domain.account.evidence.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;

/// One number of an account by day, reported daily, weekly or irregularly. Weeks count back from
/// the newest report, so that time alone changes nothing.
public final class DailySeries {
  private static final int WEEK = 7;
  private static final int NORM_WEEKS = 8;
  private static final int MIN_VALUES = 2;
  private static final double BROKEN = 0.6;

  private final NavigableMap<LocalDate, Double> values;

  public DailySeries(NavigableMap<LocalDate, Double> values) {
    this.values = values;
  }

  public Optional<LocalDate> latestDay() {
    return values.isEmpty() ? Optional.empty() : Optional.of(values.lastKey());
  }

  /// The newest day with a value above zero.
  public Optional<LocalDate> latestDayAboveZero() {
    return values.descendingMap().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// The value of the newest day, or of the day before if this account is usually quiet on the
  /// newest day's weekday, and so on for a week.
  public OptionalDouble level() {
    return values.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(values.getOrDefault(levelDay().orElseThrow(), 0.0));
  }

  /// The day of that value.
  public Optional<LocalDate> levelDay() {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    var norm = norm().orElse(0);
    var week = values.tailMap(values.lastKey().minusDays(WEEK), false).descendingMap();
    return week.keySet().stream()
        .filter(day -> !isQuiet(day, norm))
        .findFirst()
        .or(() -> Optional.of(values.lastKey()));
  }

  /// The norm: the median of the weekly peaks of the eight weeks before the week that ends with the
  /// newest report; empty with fewer than two such weeks.
  public OptionalDouble norm() {
    return medianWeeklyPeak(NORM_WEEKS);
  }

  /// The level in percent of the norm.
  public OptionalDouble percentOfNorm() {
    var level = level();
    var norm = norm();
    return level.isPresent() && norm.orElse(0) > 0
        ? OptionalDouble.of(100 * level.getAsDouble() / norm.getAsDouble())
        : OptionalDouble.empty();
  }

  /// The first day of a clear break: since then every day was under 60 % of the norm, for more than
  /// a week, which a holiday is not. Days that are usually quiet say nothing.
  public Optional<LocalDate> brokenSince() {
    var norm = norm().orElse(0);
    var low =
        values.descendingMap().entrySet().stream()
            .filter(day -> !isQuiet(day.getKey(), norm))
            .takeWhile(day -> day.getValue() < BROKEN * norm)
            .map(Map.Entry::getKey)
            .toList();
    return low.isEmpty() || low.getLast().isAfter(low.getFirst().minusDays(WEEK))
        ? Optional.empty()
        : Optional.of(low.getLast());
  }

  /// The highest value of so many days up to the newest report.
  public OptionalDouble peak(int days) {
    return values.isEmpty() ? OptionalDouble.empty() : peak(values.lastKey(), days);
  }

  /// The highest value of the latest reports of a week, so many of them at most. Days that are
  /// usually quiet say nothing.
  public OptionalDouble latestPeak(int reports) {
    if (values.isEmpty()) {
      return OptionalDouble.empty();
    }
    var norm = norm().orElse(0);
    var week = values.tailMap(values.lastKey().minusDays(WEEK), false).descendingMap();
    return week.entrySet().stream()
        .filter(day -> !isQuiet(day.getKey(), norm))
        .limit(reports)
        .mapToDouble(Map.Entry::getValue)
        .max();
  }

  /// The median of the weekly peaks of so many weeks before the week of the newest report.
  public OptionalDouble medianWeeklyPeak(int weeks) {
    return values.isEmpty() ? OptionalDouble.empty() : median(peaksBefore(weeks));
  }

  private OptionalDouble peak(LocalDate last, int days) {
    var peak = OptionalDouble.empty();
    for (var value : values.subMap(last.minusDays(days), false, last, true).values()) {
      peak = OptionalDouble.of(Math.max(value, peak.orElse(value)));
    }
    return peak;
  }

  private List<Double> peaksBefore(int weeks) {
    var peaks = new ArrayList<Double>();
    for (var week = 1; week <= weeks; week++) {
      peak(values.lastKey().minusDays((long) WEEK * week), WEEK).ifPresent(peaks::add);
    }
    return peaks;
  }

  /// Whether this weekday is usually below half of the norm, as weekends are.
  private boolean isQuiet(LocalDate day, double norm) {
    var sameWeekday = new ArrayList<Double>();
    for (var week = 1; week <= NORM_WEEKS; week++) {
      var value = values.get(day.minusDays((long) WEEK * week));
      if (value != null) {
        sameWeekday.add(value);
      }
    }
    var usual = median(sameWeekday);
    return usual.isPresent() && 2 * usual.getAsDouble() < norm;
  }

  private static OptionalDouble median(Collection<Double> numbers) {
    if (numbers.size() < MIN_VALUES) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Median.of(numbers));
  }
}
