package dev.oarlock.domain.portfolio.snapshot;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import java.util.Comparator;
import java.util.Currency;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The best and worst case of a past quarter as forecast then.
///
/// @param leftOut how many accounts were in that forecast and churned for an unavoidable reason,
///   with what they paid: what happened leaves them out, the interval could not
public record IntervalAccuracy(
    LossInterval interval, int leftOut, MultiCurrencyAmount leftOutRevenue) {

  /// Where what happened lies. `UNDECIDED` if that depends on the accounts that were left out.
  public enum IntervalPosition {
    BELOW_BEST,
    WITHIN,
    ABOVE_WORST,
    UNDECIDED
  }

  /// The position of a loss in each currency, by code; of the currencies of forecast and loss.
  public SortedMap<Currency, IntervalPosition> positions(MultiCurrencyAmount loss) {
    var currencies = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
    currencies.addAll(interval.high().byCurrency().keySet());
    currencies.addAll(loss.byCurrency().keySet());
    var positions = new TreeMap<Currency, IntervalPosition>(currencies.comparator());
    currencies.forEach(it -> positions.put(it, position(it, amount(loss, it))));
    return positions;
  }

  /// Without an account, best and worst case are less by at most what it paid.
  private IntervalPosition position(Currency currency, long loss) {
    var low = amount(interval.low(), currency);
    var high = amount(interval.high(), currency);
    var slack = amount(leftOutRevenue, currency);
    if (loss > high) {
      return IntervalPosition.ABOVE_WORST;
    }
    if (loss < low - slack) {
      return IntervalPosition.BELOW_BEST;
    }
    return loss >= low && loss <= Math.max(0, high - slack)
        ? IntervalPosition.WITHIN
        : IntervalPosition.UNDECIDED;
  }

  private static long amount(MultiCurrencyAmount amounts, Currency currency) {
    return amounts.byCurrency().getOrDefault(currency, 0L);
  }
}
