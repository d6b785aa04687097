package dev.oarlock.domain.account.contract;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A contract signed early under another number, to begin when the running one ends.
class SignedSuccessorTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
  private static final LocalDate DUE = LocalDate.parse("2026-12-10");
  private static final ContractChanged OLD =
      signed("K-1", "2025-12-10", 12, line("plan", 10, 1_000));
  private static final ContractChanged NEXT =
      signed("K-2", "2026-12-10", 12, line("plan", 12, 1_200));

  @Test
  void whoHasSignedTheNextOneHasGivenNoNotice() {
    var contracts = contracts(lapsing(OLD), NEXT);

    assertThat(contracts.noticeEffective(TODAY)).isEmpty();
    assertThat(contracts.nextRenewal(TODAY).map(Renewal::date))
        .contains(LocalDate.parse("2027-12-10"));
    assertThat(contracts.cmrr(TODAY)).isEqualTo(euros(1_000));
    assertThat(contracts.cmrr(DUE)).isEqualTo(euros(1_200));
  }

  @Test
  void norHasWhoCancelsTheOldOneForIt() {
    var contracts = contracts(OLD, NEXT, cancelled("K-1", "2026-12-10"));

    assertThat(contracts.noticeEffective(TODAY)).isEmpty();
    assertThat(contracts.nextRenewal(TODAY).map(Renewal::date))
        .contains(LocalDate.parse("2027-12-10"));
  }

  @Test
  void whoOnlyCancelsHas() {
    var contracts = contracts(OLD, cancelled("K-1", "2026-12-10"));

    assertThat(contracts.noticeEffective(TODAY)).contains(DUE);
    assertThat(contracts.nextRenewal(TODAY)).isEmpty();
  }

  @Test
  void whoComesBackLaterHasGivenNoticeAllTheSame() {
    var contracts =
        contracts(
            OLD,
            cancelled("K-1", "2026-12-10"),
            signed("K-3", "2027-06-01", 12, line("plan", 10, 900)));

    assertThat(contracts.noticeEffective(TODAY)).contains(DUE);
  }

  private static AccountContracts contracts(ContractChanged... orders) {
    return AccountContracts.of(AccountLog.of("acme").on("2026-11-25", orders).facts(TODAY));
  }
}
