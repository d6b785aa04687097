package dev.oarlock.domain.account.contract;

import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.kept;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// A system's export says of a contract that it renews, after one of before had told of notice.
class NoticeWithdrawalTest {
  private static final ContractLine PLAN = line("PLAN", 10, 1_000);
  private static final LocalDate LEAVES = LocalDate.parse("2026-12-01");
  private static final ContractChanged NOTICE = cancelled("K-1", LEAVES.toString());

  @Property
  void theLaterToldOfNoticeAndThatItRenewsStandsInWhateverOrderTheyCome(
      @ForAll @IntRange(min = 1, max = 60) int noticeDaysAhead,
      @ForAll @IntRange(max = 90) int keptDaysAhead,
      @ForAll boolean keptComesFirst) {
    var noticed = LEAVES.minusDays(noticeDaysAhead);
    var exported = LEAVES.plusDays(30).minusDays(keptDaysAhead);
    var kept = kept("K-1", exported.toString(), PLAN);
    var log = AccountLog.of("acme").on("2025-12-01", signed("K-1", "2025-12-01", 1, PLAN));
    var both =
        keptComesFirst
            ? log.on(exported, kept).on(noticed, NOTICE)
            : log.on(noticed, NOTICE).on(exported, kept).on(exported, kept);

    var contracts = AccountContracts.of(both.facts(LEAVES.plusDays(60)));

    assertThat(contracts.inForce(LEAVES.plusDays(60))).isEqualTo(exported.isAfter(noticed));
    assertThat(contracts.spells().until(LEAVES.plusDays(60))).hasSize(1);
  }

  @Test
  void whatIsOnlyAmendedMeanwhileStillEnds() {
    var contracts = contracts(amended("K-1", "2026-11-20", line("PLAN", 12, 1_200)));

    assertThat(contracts.noticeEffective(LocalDate.parse("2026-11-25"))).contains(LEAVES);
  }

  @Test
  void whatIsOverIsNoNoticeThatCouldBeTakenBack() {
    var log =
        AccountLog.of("acme")
            .on("2025-12-01", signed("K-1", "2025-12-01", 1, PLAN))
            .on("2026-12-01", NOTICE)
            .on("2026-12-20", kept("K-1", "2026-12-20", PLAN));

    var contracts = AccountContracts.of(log.facts("2026-12-31"));

    assertThat(contracts.inForce(LocalDate.parse("2026-12-31"))).isFalse();
  }

  @Test
  void noticeOfPartOfItStands() {
    var log =
        AccountLog.of("acme")
            .on("2025-12-01", signed("K-1", "2025-12-01", 12, PLAN, line("EXTRA", 1, 500)))
            .on("2026-11-01", cancelled("K-1", "2026-12-01", line("EXTRA", 1, 500)))
            .on("2026-11-20", kept("K-1", "2026-11-20", PLAN, line("EXTRA", 1, 500)));

    assertThat(AccountContracts.of(log.facts("2026-12-31")).cmrr(LEAVES)).isEqualTo(euros(1_000));
  }

  private static AccountContracts contracts(ContractChanged... later) {
    var log =
        AccountLog.of("acme")
            .on("2025-12-01", signed("K-1", "2025-12-01", 1, PLAN))
            .on("2026-11-01", NOTICE);
    for (var order : later) {
      log = log.on(order.effective(), order);
    }
    return AccountContracts.of(log.facts("2026-12-31"));
  }
}
