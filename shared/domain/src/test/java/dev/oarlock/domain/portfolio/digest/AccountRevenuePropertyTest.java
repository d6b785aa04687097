package dev.oarlock.domain.portfolio.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.portfolio.digest.revenue.AccountRevenue;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import dev.oarlock.domain.testing.ArbitrarySignals;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What the digest says of revenue is what the report on revenue says of the same days.
class AccountRevenuePropertyTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate TODAY = ArbitrarySignals.TODAY;

  @Provide
  Arbitrary<List<List<LoggedSignal>>> portfolios() {
    return ArbitrarySignals.logsOf(ArbitrarySignals.orders()).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<RevenuePeriod> periods() {
    return Arbitraries.integers()
        .between(0, 900)
        .map(TODAY::minusDays)
        .map(day -> new RevenuePeriod(day, TODAY));
  }

  @Property(tries = 100)
  void theDigestAndTheReportSayTheSame(
      @ForAll("portfolios") List<List<LoggedSignal>> logs,
      @ForAll("periods") RevenuePeriod period) {
    var facts = logs.stream().map(log -> Facts.none().fold(log, TODAY)).toList();
    var digest = digest(facts, period);
    var report = RevenueWaterfall.of(customers(facts), period, ExchangeRates.only(EUR));

    assertThat(digest.opening()).isEqualTo(euros(report.opening()));
    assertThat(digest.closing()).isEqualTo(euros(report.closing()));
    for (var category : RevenueCategory.values()) {
      assertThat(digest.movement(category)).isEqualTo(euros(report.movement(category)));
    }
    assertThat(digest.customers().opening()).isEqualTo(report.retention().customersOpening());
    assertThat(digest.customers().now()).isEqualTo(report.retention().customersClosing());
    assertThat(digest.logoRetention()).isEqualTo(report.logoRetention());
    assertThat(digest.grossRetention(EUR)).isEqualTo(report.grossRetention());
    assertThat(digest.netRetention(EUR)).isEqualTo(report.netRetention());
  }

  @Property(tries = 100)
  void openingAndMovementsMakeTheClosing(
      @ForAll("portfolios") List<List<LoggedSignal>> logs,
      @ForAll("periods") RevenuePeriod period) {
    var facts = logs.stream().map(log -> Facts.none().fold(log, TODAY)).toList();
    var digest = digest(facts, period);

    var moved =
        digest.movements().values().stream()
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);

    assertThat(digest.opening().plus(moved)).isEqualTo(digest.closing());
  }

  private static PeriodRevenue digest(List<Facts> facts, RevenuePeriod period) {
    return facts.stream()
        .map(it -> AccountRevenue.of(AccountContracts.of(it), TODAY).in(period))
        .reduce(PeriodRevenue.none(period), PeriodRevenue::plus);
  }

  private static List<CustomerRevenue> customers(List<Facts> facts) {
    return IntStream.range(0, facts.size())
        .mapToObj(i -> CustomerRevenue.of(new AccountId("a" + i), facts.get(i), TODAY))
        .toList();
  }

  private static MultiCurrencyAmount euros(long cents) {
    return MultiCurrencyAmount.of(new Money(cents, EUR));
  }
}
