package dev.oarlock.domain.account.signal.order;

import java.time.LocalDate;
import java.util.OptionalInt;

/// How long a term is: `months` to the nearest whole one, at least 1, and the exact `days` where
/// the term was agreed in days, or ends between two months. 42 days are no month.
public record TermLength(int months, OptionalInt days) implements Comparable<TermLength> {
  private static final double MONTH_DAYS = 30.4375;

  public static TermLength ofMonths(int months) {
    return new TermLength(months, OptionalInt.empty());
  }

  /// Where a term of this length ends that begins on a day, which is the first day after it.
  public LocalDate endFrom(LocalDate day) {
    return days.isPresent() ? day.plusDays(days.getAsInt()) : day.plusMonths(months);
  }

  @Override
  public int compareTo(TermLength other) {
    return Double.compare(inDays(), other.inDays());
  }

  private double inDays() {
    return days.isPresent() ? days.getAsInt() : months * MONTH_DAYS;
  }
}
