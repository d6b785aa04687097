package dev.oarlock.domain.risk.reason;

import static dev.oarlock.domain.testing.ContractOrders.because;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// What is named as the reason to cancel speaks while the cancellation stands.
class CancellationReasonTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final AccountLog CANCELLED =
      AccountLog.of("acme")
          .on("2026-02-01", signed("C-1", "2026-02-01", 12, line("SEATS", 100, 4_000)))
          .on("2026-11-01", because("competitor", cancelled("C-1", "2027-02-01")));

  @Test
  void itIsAClueFromTheDayOnWhichTheyGiveNotice() {
    assertThat(isNamed(CANCELLED)).isTrue();
  }

  @Test
  void whatIsTakenBackByARenewalIsNoSignAnyMore() {
    assertThat(
            isNamed(
                CANCELLED.on(
                    "2026-11-20", renewed("C-1", "2027-02-01", 12, line("SEATS", 100, 4_000)))))
        .isFalse();
  }

  @Test
  void whatIsTakenBackUnderAnotherNumberIsNoSignAnyMore() {
    assertThat(
            isNamed(
                CANCELLED.on(
                    "2026-11-20", signed("C-9", "2027-02-01", 12, line("SEATS", 100, 4_000)))))
        .isFalse();
  }

  @Test
  void whoStaysForLessStillNamesWhy() {
    assertThat(
            isNamed(
                CANCELLED.on(
                    "2026-11-20", signed("C-9", "2027-02-01", 12, line("SEATS", 50, 2_000)))))
        .isTrue();
  }

  /// One of two contracts, in its grace: it ended when its renewal was due.
  @Test
  void whoDoesNotRenewOneOfTwoContractsStillNamesWhy() {
    var log =
        AccountLog.of("acme")
            .on("2025-11-01", signed("C-1", "2025-11-01", 12, line("SEATS", 100, 4_000)))
            .on("2026-01-01", signed("C-2", "2026-01-01", 12, line("API", 1, 500)))
            .on("2026-11-10", because("competitor", cancelled("C-1", "2026-11-10")));

    assertThat(isNamed(log)).isTrue();
  }

  private static boolean isNamed(AccountLog log) {
    return ChurnDiagnosis.of(log.facts(TODAY), TODAY).matches().stream()
        .flatMap(match -> match.clues().stream())
        .anyMatch(clue -> clue.toString().contains("the reason to cancel"));
  }
}
