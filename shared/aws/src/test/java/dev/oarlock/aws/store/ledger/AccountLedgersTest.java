package dev.oarlock.aws.store.ledger;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.revenue.report.AccountMovement;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.testing.LocalTable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountLedgersTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final LocalDate FIRST = LocalDate.parse("2025-12-01");
  private static final int ADD_ONS = 90;
  private static final int PRODUCTS = 5_000;

  private final LocalTable table = LocalTable.empty();
  private final AccountLedgers ledgers = new AccountLedgers(table.dynamo(), table.name());

  @Test
  void moreDaysThanATransactionTakesAreBookedAllTheSame() {
    ledgers.follow(state(1, ADD_ONS), TODAY);

    assertThat(movements()).hasSize(1 + ADD_ONS);
    assertThat(movements()).allSatisfy(it -> assertThat(it.told()).isEqualTo(TODAY));
  }

  @Test
  void thousandsOfProductsOnOneDayAreBookedAndReadBack() {
    var lines =
        IntStream.range(0, PRODUCTS).mapToObj(i -> line("product-" + i, 1, 100 + i)).toList();
    var signed = signed("K", FIRST.toString(), 24, lines.toArray(ContractLine[]::new));
    var log = AccountLog.of("acme").on(FIRST, signed);

    ledgers.follow(AccountStateBuilder.of(log, TODAY).version(1).state(), TODAY);

    assertThat(movements())
        .singleElement()
        .satisfies(it -> assertThat(it.entries()).hasSize(PRODUCTS + 1)); // and a customer came
  }

  @Test
  void theSameAgainWritesNothingAndAnOlderStateNeither() {
    ledgers.follow(state(2, 3), TODAY);
    var booked = movements();

    ledgers.follow(state(2, 3), TODAY.plusDays(1));
    ledgers.follow(state(1, 1), TODAY.plusDays(1));

    assertThat(movements()).isEqualTo(booked);
  }

  @Test
  void whatIsTakenBackInAnOpenMonthIsGone() {
    ledgers.follow(state(1, 3), TODAY);

    ledgers.follow(state(2, 1), TODAY);

    assertThat(movements()).hasSize(2);
  }

  @Test
  void aMonthThatIsClosedKeepsWhatItHad() {
    ledgers.follow(state(1, 3), TODAY);
    var closes = new RevenueCloses(table.dynamo(), table.name());
    closes.close(TODAY, 5);
    closes.close(LocalDate.parse("2026-12-06"), 5);

    ledgers.follow(state(2, 1), LocalDate.parse("2026-12-07"));

    assertThat(closes.lastClosed()).contains(YearMonth.parse("2026-11"));
    assertThat(movements()).hasSize(4);
    assertThat(reader().late(FIRST, LocalDate.MAX))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.on().bookedOn()).isEqualTo("2026-12-07"));
  }

  private List<AccountMovement> movements() {
    return reader().booked(FIRST, TODAY);
  }

  private RevenueMovements reader() {
    return new RevenueMovements(table.dynamo(), table.name(), UnreadableItems.untold());
  }

  private static AccountState state(int version, int addOns) {
    var log =
        AccountLog.of("acme").on(FIRST, signed("K", FIRST.toString(), 24, line("plan", 1, 100)));
    for (int i = 1; i <= addOns; i++) {
      var day = FIRST.plusDays(3L * i);
      log = log.on(day, addedOn("K", day.toString(), line("plan", 1, 10)));
    }
    return AccountStateBuilder.of(log, TODAY).version(version).state();
  }
}
