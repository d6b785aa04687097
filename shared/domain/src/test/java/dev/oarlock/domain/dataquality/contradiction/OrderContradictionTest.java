package dev.oarlock.domain.dataquality.contradiction;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.once;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderContradictionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void aCancellationOfNothingContradicts() {
    assertThat(found(cancelled("K-9", "2026-05-01")))
        .singleElement()
        .satisfies(it -> assertThat(it.what()).contains("it cancels K-9 from 2026-05-01"));
  }

  @Test
  void toldItsOrderLaterItIsNoneAnyMore() {
    assertThat(
            found(
                cancelled("K-1", "2026-05-01"),
                signed("K-1", "2026-01-01", 12, line("plan", 10, 500))))
        .isEmpty();
  }

  @Test
  void nobodyCanTakeMoreThanThereIs() {
    assertThat(
            found(
                signed("K-1", "2026-01-01", 12, line("plan", 10, 500)),
                cancelled("K-1", "2026-05-01", line("plan", 15, 0))))
        .singleElement()
        .satisfies(it ->
            assertThat(it.what())
                .isEqualTo("it takes 15 of plan from K-1 on 2026-05-01, of which there were 10"));
  }

  @Test
  void whatIsAddedOnTheSameDayCanBeTaken() {
    assertThat(
            found(
                signed("K-1", "2026-01-01", 12, line("plan", 10, 500)),
                addedOn("K-1", "2026-05-01", line("plan", 5, 250)),
                cancelled("K-1", "2026-05-01", line("plan", 15, 0))))
        .isEmpty();
  }

  @Test
  void aFeeThatWasToBePaidOnceCanBeTakenBack() {
    var signed = signed("K-1", "2026-01-01", 12, line("plan", 10, 500), once("setup", 5_000));

    assertThat(found(signed, cancelled("K-1", "2026-05-01", line("setup", 1, 0)))).isEmpty();
    assertThat(found(signed, cancelled("K-1", "2026-05-01", line("setup", 2, 0)))).hasSize(1);
  }

  private static List<OrderContradiction> found(ContractChanged... orders) {
    var log = AccountLog.of("acme");
    for (var order : orders) {
      log = log.on(order.effective(), order);
    }
    return OrderContradiction.of(log.facts(TODAY));
  }
}
