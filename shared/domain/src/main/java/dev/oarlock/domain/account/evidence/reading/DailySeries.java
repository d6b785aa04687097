package dev.oarlock.domain.account.evidence.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/// One number of an account by day, reported daily, weekly or irregularly. Weeks count back from
/// the newest report, so that time alone changes nothing.
public final class DailySeries {
  private static final int WEEK = 7;
  private static final int NORM_WEEKS = 8;
  private static final int MIN_VALUES = 2;
  private static final double BROKEN = 0.6;

  /// Epoch days, oldest first, and the value of each: rows of numbers, because one look at an
  /// account reads them a hundred times.
  private final long[] days;

  private final double[] values;

  private final OptionalDouble norm;
  private final Optional<LocalDate> levelDay;

  private DailySeries(long[] days, double[] values) {
    this.days = days;
    this.values = values;
    this.norm = medianWeeklyPeak(NORM_WEEKS);
    this.levelDay =
        days.length == 0
            ? Optional.empty()
            : Optional.of(day(usualOfWeek().findFirst().orElse(days.length - 1)));
  }

  /// What rows tell that are in the order of their days; of several of a day the highest number
  /// counts.
  public static <T> DailySeries highest(
      List<T> rows, Function<T, LocalDate> day, Function<T, OptionalDouble> number) {
    var days = new long[rows.size()];
    var values = new double[rows.size()];
    var count = 0;
    for (var row : rows) {
      var told = number.apply(row);
      if (told.isPresent()) {
        var epochDay = day.apply(row).toEpochDay();
        if (count > 0 && days[count - 1] == epochDay) {
          values[count - 1] = Math.max(values[count - 1], told.getAsDouble());
        } else {
          days[count] = epochDay;
          values[count++] = told.getAsDouble();
        }
      }
    }
    return new DailySeries(Arrays.copyOf(days, count), Arrays.copyOf(values, count));
  }

  public Optional<LocalDate> latestDay() {
    return days.length == 0 ? Optional.empty() : Optional.of(day(days.length - 1));
  }

  /// The newest day with a value above zero.
  public Optional<LocalDate> latestDayAboveZero() {
    for (var n = days.length - 1; n >= 0; n--) {
      if (values[n] > 0) {
        return Optional.of(day(n));
      }
    }
    return Optional.empty();
  }

  /// The value of the newest day, or of the day before if this account is usually quiet on the
  /// newest day's weekday, and so on for a week.
  public OptionalDouble level() {
    return levelDay.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(values[Arrays.binarySearch(days, levelDay.get().toEpochDay())]);
  }

  /// The day of that value.
  public Optional<LocalDate> levelDay() {
    return levelDay;
  }

  /// The days of the week up to the newest report that are not usually quiet, newest first.
  private IntStream usualOfWeek() {
    var last = days.length - 1;
    return IntStream.iterate(last, n -> n >= 0 && days[n] > days[last] - WEEK, n -> n - 1)
        .filter(n -> !isQuiet(n));
  }

  /// The norm: the median of the weekly peaks of the eight weeks before the week that ends with the
  /// newest report; empty with fewer than two such weeks.
  public OptionalDouble norm() {
    return norm;
  }

  /// The level in percent of the norm.
  public OptionalDouble percentOfNorm() {
    var level = level();
    return level.isPresent() && norm.orElse(0) > 0
        ? OptionalDouble.of(100 * level.getAsDouble() / norm.getAsDouble())
        : OptionalDouble.empty();
  }

  /// The first day of a clear break: since then every day was under 60 % of the norm, for more than
  /// a week, which a holiday is not. Days that are usually quiet say nothing.
  public Optional<LocalDate> brokenSince() {
    var low =
        IntStream.iterate(days.length - 1, n -> n >= 0, n -> n - 1)
            .filter(n -> !isQuiet(n))
            .takeWhile(n -> values[n] < BROKEN * norm.orElse(0))
            .toArray();
    return low.length == 0 || days[low[low.length - 1]] > days[low[0]] - WEEK
        ? Optional.empty()
        : Optional.of(day(low[low.length - 1]));
  }

  /// The highest value of so many days up to the newest report.
  public OptionalDouble peak(int length) {
    return days.length == 0 ? OptionalDouble.empty() : peak(days[days.length - 1], length);
  }

  /// The highest value of the latest reports of a week, so many of them at most. Days that are
  /// usually quiet say nothing.
  public OptionalDouble latestPeak(int reports) {
    return usualOfWeek().limit(reports).mapToDouble(n -> values[n]).max();
  }

  /// The median of the weekly peaks of so many weeks before the week of the newest report.
  public OptionalDouble medianWeeklyPeak(int weeks) {
    if (days.length == 0) {
      return OptionalDouble.empty();
    }
    var last = days[days.length - 1];
    return median(
        IntStream.rangeClosed(1, weeks)
            .mapToObj(week -> peak(last - (long) WEEK * week, WEEK))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray());
  }

  /// Of the days after `last - length` up to `last`.
  private OptionalDouble peak(long last, int length) {
    var found = Arrays.binarySearch(days, last);
    var n = found >= 0 ? found : -found - 2; // the newest that is not later
    if (n < 0 || days[n] <= last - length) {
      return OptionalDouble.empty();
    }
    var peak = values[n];
    for (n--; n >= 0 && days[n] > last - length; n--) {
      peak = Math.max(peak, values[n]);
    }
    return OptionalDouble.of(peak);
  }

  /// Whether the weekday of the n-th day is usually below half of the norm, as weekends are.
  private boolean isQuiet(int n) {
    var usual =
        median(
            IntStream.rangeClosed(1, NORM_WEEKS)
                .map(week -> Arrays.binarySearch(days, 0, n, days[n] - (long) WEEK * week))
                .filter(same -> same >= 0)
                .mapToDouble(same -> values[same])
                .toArray());
    return usual.isPresent() && 2 * usual.getAsDouble() < norm.orElse(0);
  }

  private LocalDate day(int n) {
    return LocalDate.ofEpochDay(days[n]);
  }

  private static OptionalDouble median(double[] numbers) {
    return numbers.length < MIN_VALUES
        ? OptionalDouble.empty()
        : OptionalDouble.of(Median.of(numbers));
  }
}
