package dev.oarlock.domain.revenue.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.testing.ArbitrarySignals;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RevenueWaterfallPropertyTest {
  private static final ExchangeRates EUROS = ExchangeRates.only(Currency.getInstance("EUR"));

  @Provide
  Arbitrary<List<List<LoggedSignal>>> portfolios() {
    return ArbitrarySignals.logsOf(ArbitrarySignals.orders()).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<RevenuePeriod> periods() {
    return Arbitraries.integers()
        .between(0, 900)
        .map(ArbitrarySignals.TODAY::minusDays)
        .map(day -> new RevenuePeriod(day, ArbitrarySignals.TODAY));
  }

  @Property(tries = 100)
  void openingAndMovementsMakeTheClosing(
      @ForAll("portfolios") List<List<LoggedSignal>> logs,
      @ForAll("periods") RevenuePeriod period) {
    var report = RevenueWaterfall.of(customers(logs), period, EUROS);

    assertThat(report.opening() + sum(report)).isEqualTo(report.closing());
  }

  @Property(tries = 100)
  void thePartsOfThePortfolioAddUpToTheWhole(
      @ForAll("portfolios") List<List<LoggedSignal>> logs,
      @ForAll("periods") RevenuePeriod period) {
    var customers = customers(logs);
    var whole = RevenueWaterfall.of(customers, period, EUROS);

    for (var category : RevenueCategory.values()) {
      var parts =
          customers.stream()
              .map(it -> RevenueWaterfall.of(List.of(it), period, EUROS))
              .mapToLong(it -> it.movements().get(category))
              .sum();
      assertThat(parts).isEqualTo(whole.movements().get(category));
    }
  }

  @Property(tries = 60)
  void thePartsOfAPeriodAddUpToTheWhole(
      @ForAll("portfolios") List<List<LoggedSignal>> logs,
      @ForAll("periods") RevenuePeriod period) {
    var customers = customers(logs);
    var months =
        period.every(RevenuePeriod.PeriodLength.MONTH).stream()
            .map(it -> RevenueWaterfall.of(customers, it, EUROS))
            .toList();

    assertThat(months.stream().mapToLong(RevenueWaterfallPropertyTest::sum).sum())
        .isEqualTo(sum(RevenueWaterfall.of(customers, period, EUROS)));
  }

  private static long sum(RevenueWaterfall report) {
    return report.movements().values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<CustomerRevenue> customers(List<List<LoggedSignal>> logs) {
    return IntStream.range(0, logs.size())
        .mapToObj(i ->
            CustomerRevenue.of(
                new AccountId("a" + i),
                Facts.none().fold(logs.get(i), ArbitrarySignals.TODAY),
                ArbitrarySignals.TODAY))
        .toList();
  }
}
