package dev.oarlock.domain.account.contract;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwapGapTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-12-20");

  @ParameterizedTest
  @CsvSource({
    "2026-11-29, C-1, 1",
    "2026-12-02, C-1, 1",
    "2026-12-02, C-2, 1",
    "2026-12-06, C-2, 1",
    "2026-12-07, C-2, 2"
  })
  void whoSignsAnewWithinAWeekHasNotLeft(String begins, String contract, int spells) {
    var log =
        AccountLog.of("acme")
            .on("2026-01-01", signed("C-1", "2026-01-01", 12, line("BASIC", 10, 1_000)))
            .on("2026-11-29", cancelled("C-1", "2026-11-29"))
            .on(begins, signed(contract, begins, 12, line("PRO", 10, 1_300)));

    var contracts = AccountContracts.of(log.facts(TODAY));
    var day = LocalDate.parse(begins);

    assertThat(contracts.spells().until(TODAY)).hasSize(spells);
    assertThat(contracts.cmrr(day)).isEqualTo(euros(1_300));
    assertThat(contracts.cmrr(day.minusDays(1)).isZero()).isEqualTo(spells == 2);
    assertThat(contracts.nextRenewal(TODAY).orElseThrow().date()).isEqualTo(day.plusYears(1));
  }
}
