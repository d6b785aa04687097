package dev.oarlock.domain.transition.netting;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Offsets what is paid more on one day with what is paid less on another, each currency for
/// itself, where both hold and were told within a week: the latest before a day first.
final class MovementOffset {
  private static final int WEEK_DAYS = 7;

  private final List<Movement> movements = new ArrayList<>();
  private final Deque<Movement> open = new ArrayDeque<>();

  /// The days that were offset with each other.
  record OffsetGroup(LocalDate first, LocalDate last) {}

  /// By how much more or less is paid from a day on, and what is left of that.
  static final class Movement {
    private final LocalDate day;
    private final LocalDate known;
    private final MultiCurrencyAmount step;
    private final Map<Currency, Long> left;
    private Set<Movement> group = new HashSet<>();

    private Movement(LocalDate day, LocalDate told, MultiCurrencyAmount step) {
      this.day = day;
      this.known = told.isAfter(day) ? told : day;
      this.step = step;
      this.left = new HashMap<>(step.byCurrency());
      group.add(this);
    }

    LocalDate day() {
      return day;
    }

    MultiCurrencyAmount step() {
      return step;
    }

    MultiCurrencyAmount left() {
      return MultiCurrencyAmount.ofTotals(left);
    }

    OffsetGroup group() {
      var first = day;
      var last = day;
      for (var it : group) {
        first = it.day.isBefore(first) ? it.day : first;
        last = it.day.isAfter(last) ? it.day : last;
      }
      return new OffsetGroup(first, last);
    }

    private boolean isWithinAWeekOf(Movement other) {
      return Math.abs(ChronoUnit.DAYS.between(known, other.known)) <= WEEK_DAYS;
    }

    private void offsetWith(Movement earlier) {
      for (var currency : step.byCurrency().keySet()) {
        long own = left.getOrDefault(currency, 0L);
        long other = earlier.left.getOrDefault(currency, 0L);
        if (Long.signum(own) * Long.signum(other) < 0) {
          var offset = Math.min(Math.abs(own), Math.abs(other));
          left.put(currency, own - Long.signum(own) * offset);
          earlier.left.put(currency, other - Long.signum(other) * offset);
          join(earlier);
        }
      }
    }

    /// What was offset with either is offset with both.
    private void join(Movement earlier) {
      if (!group.contains(earlier)) {
        var joined = new HashSet<>(earlier.group);
        joined.addAll(group);
        joined.forEach(it -> it.group = joined);
      }
    }
  }

  /// Nothing before it is offset with what comes: the account came or left.
  void startAnew() {
    open.clear();
  }

  void add(LocalDate day, LocalDate told, MultiCurrencyAmount step) {
    var next = new Movement(day, told, step);
    open.stream().filter(next::isWithinAWeekOf).forEach(next::offsetWith);
    open.push(next);
    movements.add(next);
  }

  List<Movement> movements() {
    return movements;
  }
}
