package dev.oarlock.domain.account.contract;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.CustomerSpells.Spell;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerSpellsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final ContractChanged SEATS_UNTIL_MAY =
      lapsing(signed("C-1", "2025-05-01", 12, line("SEATS", 100, 1_000)));

  @Test
  void whoBuysSomethingElseWithinTheGraceNeverLeft() {
    var spells = spells(SEATS_UNTIL_MAY, signed("C-2", "2026-06-01", 12, line("REPORTS", 10, 300)));

    assertThat(spells.until(TODAY))
        .containsExactly(new Spell(LocalDate.parse("2025-05-01"), Optional.empty()));
  }

  @Test
  void whoBuysAfterTheGraceCameBack() {
    var spells = spells(SEATS_UNTIL_MAY, signed("C-2", "2026-07-15", 12, line("REPORTS", 10, 300)));

    assertThat(spells.returnedOn(TODAY)).contains(LocalDate.parse("2026-07-15"));
  }

  @Test
  void whoHadCancelledCameBackHoweverSoon() {
    var spells =
        spells(
            SEATS_UNTIL_MAY,
            cancelled("C-1", "2026-05-01"),
            signed("C-2", "2026-06-01", 12, line("REPORTS", 10, 300)));

    assertThat(spells.returnedOn(TODAY)).contains(LocalDate.parse("2026-06-01"));
  }

  private static CustomerSpells spells(ContractChanged... orders) {
    var log = AccountLog.of("acme");
    for (var order : List.of(orders)) {
      log = log.on(order.effective(), order);
    }
    return AccountContracts.of(log.facts(TODAY)).spells();
  }
}
