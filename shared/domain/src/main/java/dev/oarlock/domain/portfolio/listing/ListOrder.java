package dev.oarlock.domain.portfolio.listing;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;
import java.util.Comparator;

/// What a list begins with.
public enum ListOrder {
  /// The most monthly revenue times chance of leaving.
  AT_RISK,
  CMRR,
  LOWEST_SCORE,
  SOONEST_RENEWAL;

  private static final Comparator<ListedAccount> MOST_AT_RISK =
      Comparator.<ListedAccount>comparingLong(it -> -largest(it.terms().atRisk()))
          .thenComparingLong(it -> -largest(it.terms().cmrr()))
          .thenComparing(it -> it.profile().name())
          .thenComparing(ListedAccount::id);

  /// Of accounts that pay in one currency; of equals, the one with more at risk.
  public Comparator<ListedAccount> comparator() {
    return switch (this) {
      case AT_RISK -> MOST_AT_RISK;
      case CMRR ->
          Comparator.<ListedAccount>comparingLong(it -> -largest(it.terms().cmrr()))
              .thenComparing(MOST_AT_RISK);
      case LOWEST_SCORE ->
          Comparator.<ListedAccount>comparingInt(
                  it -> it.health().score().orElse(Integer.MAX_VALUE))
              .thenComparing(MOST_AT_RISK);
      case SOONEST_RENEWAL ->
          Comparator.<ListedAccount, LocalDate>comparing(
                  it -> it.terms().ends().or(() -> it.terms().renewal()).orElse(LocalDate.MAX))
              .thenComparing(MOST_AT_RISK);
    };
  }

  private static long largest(MultiCurrencyAmount amounts) {
    return amounts.totals().stream().mapToLong(Money::minorUnits).max().orElse(0);
  }
}
