package dev.oarlock.slack.view.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.board.BoardPack;
import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardFiguresTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-30");
  private static final MultiCurrencyAmount PAID =
      MultiCurrencyAmount.of(new Money(300_000, Currency.getInstance("USD")));

  /// What the picklist does not have is said as somebody wrote it.
  @ParameterizedTest
  @CsvSource({
    "Price, Price and competition: price or budget (avoidable)",
    "moved to Mars, moved to Mars (avoidable)"
  })
  void aReasonHasTheWordsOfThePicklist(String told, String says) {
    assertThat(new BoardFigures(left(told)).reasons())
        .containsExactly(says + ": 1 customer, $3,000");
  }

  @Test
  void aQuarterThatEndsWithoutRevenueSaysSo() {
    var quarter = new CalendarQuarter(2026, 3);
    var pack =
        new BoardPack(
            quarter,
            DAY,
            CurrencyOrder.of(List.of()),
            List.of(PeriodRevenue.none(new RevenuePeriod(quarter.start(), quarter.end()))),
            List.of());

    assertThat(
            new BoardFigures(
                    new BoardReport(
                        pack, QuarterOutlook.unknown(), ReasonCatalog.shipped(), Optional.empty()))
                .headline())
        .isEqualTo("No revenue on 30 Sep 2026, no change in the quarter");
  }

  private static BoardReport left(String reason) {
    var churn = new AccountChurn(DAY, PAID, Optional.of(reason), false, true);
    var account =
        new DigestAccount(
            new AccountId("acme"), "Acme", Optional.empty(), PAID, AccountStanding.CUSTOMER);
    var pack =
        new BoardPack(
            new CalendarQuarter(2026, 4),
            DAY,
            CurrencyOrder.of(List.of(PAID)),
            List.of(),
            List.of(new LostCustomer(account, Optional.of(churn))));
    return new BoardReport(
        pack, QuarterOutlook.unknown(), ReasonCatalog.shipped(), Optional.empty());
  }
}
