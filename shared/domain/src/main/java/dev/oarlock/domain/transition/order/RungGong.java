package dev.oarlock.domain.transition.order;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;

/// A gong that rang for orders, and what it told that they are worth a month. Until a week after it
/// rang and they hold it is put right if they come to something else: a swap may be told in two
/// halves, days apart.
public record RungGong(String key, MultiCurrencyAmount told, LocalDate on) {
  /// The beginning of the key of growth: all of a day is one gong, whatever contract names it.
  public static final String GROWTH = "expanded:";

  private static final int DAYS = 7;
  private static final int DAY_LENGTH = "2026-11-28".length();

  public boolean isOpen(LocalDate today) {
    var holds = LocalDate.parse(day(key));
    var last = holds.isAfter(on) ? holds : on;
    return !last.isBefore(today.minusDays(DAYS));
  }

  /// Whether a gong, by its key, is the same one.
  public boolean isSameAs(String other) {
    return key.equals(other)
        || (key.startsWith(GROWTH) && other.startsWith(GROWTH) && day(key).equals(day(other)));
  }

  /// The same, once something else was told of it.
  public RungGong corrected(MultiCurrencyAmount now) {
    return new RungGong(key, now, on);
  }

  /// The day from which what it rang for holds.
  private static String day(String key) {
    return key.substring(Math.max(0, key.length() - DAY_LENGTH));
  }
}
