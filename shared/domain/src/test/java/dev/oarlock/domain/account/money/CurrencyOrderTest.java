package dev.oarlock.domain.account.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurrencyOrderTest {
  @Test
  void theCurrencyOfTheMostAccountsComesFirstHoweverLargeTheNumbersOfAnother() {
    var order = CurrencyOrder.of(List.of(dollars(1_000), dollars(900), won(1_000_000)));

    assertThat(order.currencies())
        .extracting(Currency::getCurrencyCode)
        .containsExactly("USD", "KRW");
  }

  @Test
  void ofTwoCurrenciesWithAsManyAccountsTheCodeDecides() {
    assertThat(CurrencyOrder.of(List.of(dollars(5), won(7))).main())
        .contains(Currency.getInstance("KRW"));
  }

  @Test
  void amountsAreSortedWithinTheirCurrency() {
    var order = CurrencyOrder.of(List.of(dollars(1), dollars(2), won(3)));

    assertThat(
            Stream.of(won(9_000), dollars(10), won(50_000), dollars(20))
                .sorted(order.largestFirst()))
        .containsExactly(dollars(20), dollars(10), won(50_000), won(9_000));
  }

  @Test
  void aPortfolioWithoutRevenueHasNoMainCurrency() {
    assertThat(CurrencyOrder.of(List.of()).main()).isEmpty();
  }

  private static MultiCurrencyAmount dollars(long dollars) {
    return MultiCurrencyAmount.of(Money.of(100 * dollars, "USD"));
  }

  private static MultiCurrencyAmount won(long won) {
    return MultiCurrencyAmount.of(Money.of(won, "KRW"));
  }
}
