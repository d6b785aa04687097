package dev.oarlock.domain.portfolio.listing;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;
import java.util.Comparator;

/// What a list begins with.
public enum ListOrder {
  /// The largest expected loss first: monthly revenue times chance of leaving.
  EXPECTED_LOSS,
  CMRR,
  LOWEST_SCORE,
  SOONEST_RENEWAL;

  private static final Comparator<ListedAccount> LARGEST_LOSS =
      Comparator.<ListedAccount>comparingLong(it -> -largest(it.terms().expectedLoss()))
          .thenComparingLong(it -> -largest(it.terms().cmrr()))
          .thenComparing(it -> it.profile().name())
          .thenComparing(ListedAccount::id);

  /// Of accounts that pay in one currency; of equals, the one with the larger expected loss.
  public Comparator<ListedAccount> comparator() {
    return switch (this) {
      case EXPECTED_LOSS -> LARGEST_LOSS;
      case CMRR ->
          Comparator.<ListedAccount>comparingLong(it -> -largest(it.terms().cmrr()))
              .thenComparing(LARGEST_LOSS);
      case LOWEST_SCORE ->
          Comparator.<ListedAccount>comparingInt(
                  it -> it.health().score().orElse(Integer.MAX_VALUE))
              .thenComparing(LARGEST_LOSS);
      case SOONEST_RENEWAL ->
          Comparator.<ListedAccount, LocalDate>comparing(
                  it -> it.terms().ends().or(() -> it.terms().renewal()).orElse(LocalDate.MAX))
              .thenComparing(LARGEST_LOSS);
    };
  }

  private static long largest(MultiCurrencyAmount amounts) {
    return amounts.totals().stream().mapToLong(Money::minorUnits).max().orElse(0);
  }
}
