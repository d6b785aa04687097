package dev.oarlock.domain.account.evidence.business;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.risk.reason.ChurnDiagnosis;
import dev.oarlock.domain.risk.reason.ChurnReason;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProductSwapTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
  private static final ContractChanged BASIC =
      signed("C-1", "2026-03-01", 12, line("basic", 10, 500));
  private static final ContractChanged RETURNED =
      cancelled("C-1", "2026-11-27", line("basic", 10, 500));

  @Test
  void whoTakesAnotherProductDaysBeforeTheyGiveOneBackHasDroppedNone() {
    assertThat(dropsAProduct(BASIC, addedOn("C-1", "2026-11-26", line("pro", 10, 900)), RETURNED))
        .isFalse();
  }

  @Test
  void norHasWhoTakesItDaysAfter() {
    assertThat(dropsAProduct(BASIC, RETURNED, signed("C-2", "2026-11-29", 12, line("pro", 9, 500))))
        .isFalse();
  }

  @Test
  void whoTakesACheaperOnePaysLessAndHasDroppedNone() {
    assertThat(dropsAProduct(BASIC, addedOn("C-1", "2026-11-26", line("lite", 10, 300)), RETURNED))
        .isFalse();
  }

  @Test
  void ofTwoGivenBackForOneOneIsDropped() {
    assertThat(
            dropsAProduct(
                signed("C-1", "2026-03-01", 12, line("basic", 10, 500), line("api", 1, 100)),
                addedOn("C-1", "2026-11-26", line("lite", 10, 300)),
                cancelled("C-1", "2026-11-27", line("basic", 10, 500), line("api", 1, 100))))
        .isTrue();
  }

  @Test
  void moreOfWhatTheyHadIsNoOtherProduct() {
    assertThat(
            dropsAProduct(
                signed("C-1", "2026-03-01", 12, line("basic", 10, 500), line("api", 1, 100)),
                addedOn("C-1", "2026-11-20", line("api", 9, 900)),
                RETURNED))
        .isTrue();
  }

  @Test
  void whatCameLongBeforeReplacesNothing() {
    assertThat(dropsAProduct(BASIC, addedOn("C-1", "2026-06-01", line("pro", 10, 900)), RETURNED))
        .isTrue();
  }

  private static boolean dropsAProduct(ContractChanged... orders) {
    var log = AccountLog.of("acme");
    for (var order : orders) {
      log = log.on(order.effective(), order);
    }
    return ChurnDiagnosis.of(log.facts(TODAY), TODAY).matches().stream()
        .anyMatch(match -> match.reason() == ChurnReason.WRONG_SOLUTION);
  }
}
