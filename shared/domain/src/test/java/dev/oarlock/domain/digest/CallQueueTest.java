package dev.oarlock.domain.digest;

import static dev.oarlock.domain.testing.Orders.euros;
import static dev.oarlock.domain.testing.Orders.line;
import static dev.oarlock.domain.testing.Orders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.signal.Signal.ChurnCalled;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallQueueTest {
  private static final String SIGNED = "2025-12-23";
  private static final LocalDate RENEWAL = Customer.TODAY.plusDays(30);

  @Test
  void ofOneDayTheLargestDecisionComesFirst() {
    var queue =
        DigestTest.digest(
                called("small", 100, 0.05), called("agreed", 900, 0.45), called("large", 800, 0.05))
            .decisions();

    assertThat(queue.entries())
        .extracting(entry -> entry.account().name())
        .containsExactly("large", "small");
    assertThat(queue.worth()).isEqualTo(euros(900));
  }

  @Test
  void aWeekInWhichADecisionIsWantedIsNotQuiet() {
    assertThat(DigestTest.digest(called("small", 100, 0.05)).isQuiet()).isFalse();
    assertThat(DigestTest.digest(called("agreed", 100, 0.45)).isQuiet()).isTrue();
  }

  /// The model says 60 %.
  private static Customer called(String id, long euros, double probability) {
    var call =
        new ChurnCalled(RENEWAL, probability, Optional.empty(), Optional.empty(), new Csm("dana"));
    return Customer.of(id, 80, 80)
        .leavingWith(0.6)
        .did(SIGNED, signed("K-" + id, SIGNED, 12, line("seats", 10, euros)))
        .did("2026-10-01", call);
  }
}
