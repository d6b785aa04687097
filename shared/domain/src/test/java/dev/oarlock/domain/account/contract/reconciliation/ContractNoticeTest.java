package dev.oarlock.domain.account.contract.reconciliation;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractNoticeTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
  private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");
  private static final ContractLine SEATS = line("SEATS", 10, 1_000);
  private static final ContractLine API = line("API", 5, 300);
  private static final AccountLog TWO =
      AccountLog.of("acme")
          .on("2026-01-01", signed("C-1", "2026-01-01", 12, SEATS))
          .on("2026-01-01", signed("C-2", "2026-01-01", 12, API));

  @Test
  void oneOfTwoIsANoticeAndBothAreADeparture() {
    var one = TWO.on("2026-11-20", cancelled("C-2", "2027-01-01"));

    assertThat(notices(TWO)).isEmpty();
    assertThat(notices(one)).containsExactly(new ContractNotice("C-2", NEW_YEAR, true));
    assertThat(notices(one.on("2026-11-21", cancelled("C-1", "2027-01-01")))).isEmpty();
  }

  @Test
  void aContractThatAnotherFollowsIsNotGivenUp() {
    var followed =
        TWO.on("2026-11-20", cancelled("C-2", "2027-01-01"))
            .on("2026-11-21", renewed("C-3", "2027-01-01", 12, API));

    assertThat(notices(followed)).isEmpty();
  }

  @Test
  void noticeOfAnUnknownContractStandsForAYearOrUntilTheContractIsTold() {
    var unknown = TWO.on("2026-01-05", cancelled("sub_9", "2026-02-01"));
    var told = unknown.on("2026-01-06", signed("sub_9", "2025-02-01", 12, API));

    assertThat(notices(unknown))
        .containsExactly(new ContractNotice("sub_9", LocalDate.parse("2026-02-01"), false));
    assertThat(ContractNotice.of(unknown.facts(NEW_YEAR), LocalDate.parse("2027-02-01"))).isEmpty();
    assertThat(notices(told)).isEmpty();
  }

  private static List<ContractNotice> notices(AccountLog log) {
    return ContractNotice.of(log.facts(TODAY), TODAY);
  }
}
