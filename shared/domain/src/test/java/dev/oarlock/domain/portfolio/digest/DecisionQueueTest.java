package dev.oarlock.domain.portfolio.digest;

import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionQueueTest {
  private static final String SIGNED = "2025-12-23";
  private static final LocalDate RENEWAL = DigestCustomer.TODAY.plusDays(30);

  @Test
  void ofOneDayTheLargestDecisionComesFirst() {
    var queue =
        SampleDigests.digest(
                called("small", 100, 0.05), called("agreed", 900, 0.45), called("large", 800, 0.05))
            .pendingDecisions();

    assertThat(queue.entries())
        .extracting(entry -> entry.account().name())
        .containsExactly("large", "small");
    assertThat(queue.totalCmrr()).isEqualTo(euros(900));
  }

  @Test
  void aWeekInWhichADecisionIsNeededIsNotQuiet() {
    assertThat(SampleDigests.digest(called("small", 100, 0.05)).isQuiet()).isFalse();
    assertThat(SampleDigests.digest(called("agreed", 100, 0.45)).isQuiet()).isTrue();
  }

  /// The model says 60 %.
  private static DigestCustomer called(String id, long euros, double probability) {
    var call =
        new ChurnCalled(RENEWAL, probability, Optional.empty(), Optional.empty(), new Csm("dana"));
    return DigestCustomer.of(id, 80, 80)
        .withChurnProbability(0.6)
        .withSignals(SIGNED, signed("K-" + id, SIGNED, 12, line("seats", 10, euros)))
        .withSignals("2026-10-01", call);
  }
}
