package dev.oarlock.domain.account.contract.reconciliation;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnusedOrderTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
  private static final ContractLine SEATS = line("SEATS", 10, 1_000);
  private static final ContractLine API = line("API", 5, 300);
  private static final AccountLog ENDED =
      AccountLog.of("acme").on("2025-08-01", lapsing(signed("C-1", "2025-08-01", 12, SEATS)));

  @Test
  void anAddOnWithinTheGraceIsPartOfTheOverdueContract() {
    var log = ENDED.on("2026-09-01", addedOn("C-1", "2026-09-01", API));

    assertThat(unused(log)).isEmpty();
    assertThat(AccountContracts.of(log.facts(TODAY)).cmrr(LocalDate.parse("2026-09-02")))
        .isEqualTo(
            AccountContracts.of(log.facts(TODAY)).overdueCmrr(LocalDate.parse("2026-09-02")));
  }

  @Test
  void anAddOnAfterTheGraceIsOfNoTermUntilARenewalIsTold() {
    var addOn = addedOn("C-1", "2026-11-01", API);
    var log = ENDED.on("2026-11-01", addOn);

    assertThat(unused(log))
        .containsExactly(new UnusedOrder(addOn, Optional.of(LocalDate.parse("2026-08-01"))));
    assertThat(unused(log.on("2026-11-02", renewed("C-1", "2026-08-01", 12, SEATS)))).isEmpty();
  }

  @Test
  void anAmendmentOfAContractThatNobodySignedIsOfNoTerm() {
    var amendment = amended("C-9", "2026-10-01", API);

    assertThat(unused(ENDED.on("2026-10-01", amendment)))
        .containsExactly(new UnusedOrder(amendment, Optional.empty()));
  }

  @Test
  void whatIsAheadOrSwappedIsNotUnused() {
    var running = AccountLog.of("acme").on("2026-03-01", signed("C-1", "2026-03-01", 12, SEATS));

    assertThat(unused(ENDED.on("2026-11-01", addedOn("C-1", "2026-12-01", API)))).isEmpty();
    assertThat(
            unused(
                running.on(
                    "2026-11-20",
                    cancelled("C-1", "2026-11-20"),
                    addedOn("C-1", "2026-11-20", API))))
        .isEmpty();
  }

  private static List<UnusedOrder> unused(AccountLog log) {
    return UnusedOrder.of(log.facts(TODAY), TODAY);
  }
}
