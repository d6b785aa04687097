package dev.oarlock.domain.account.contract.reconciliation;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Notice of a contract that nobody told of may be that of all they have, or of a part.
class UnmatchedNoticeTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
  private static final ContractLine SEATS = line("SEATS", 10, 1_000);
  private static final ContractLine API = line("API", 5, 300);
  private static final AccountLog ONE =
      AccountLog.of("acme").on("2026-01-01", signed("C-1", "2026-01-01", 12, SEATS));
  private static final AccountLog TWO = ONE.on("2026-01-01", signed("C-2", "2026-01-01", 12, API));

  @Test
  void whoHasOneContractMayHaveGivenNoticeOfIt() {
    assertThat(mayEndAll(ONE.on("2026-11-20", cancelled("sub_9", "2027-01-01")))).isTrue();
    assertThat(mayEndAll(ONE)).isFalse();
  }

  @Test
  void ofTwoContractsItIsAPartUnlessTheOtherEndsToo() {
    var one = TWO.on("2026-11-20", cancelled("sub_9", "2027-01-01"));

    assertThat(mayEndAll(one)).isFalse();
    assertThat(mayEndAll(one.on("2026-11-21", cancelled("sub_8", "2027-01-01")))).isTrue();
    assertThat(mayEndAll(one.on("2026-11-21", cancelled("C-2", "2027-01-01")))).isTrue();
  }

  @Test
  void theSameNumberToldAgainIsOneNotice() {
    var twice =
        TWO.on("2026-11-20", cancelled("sub_9", "2027-01-01"))
            .on("2026-11-21", cancelled("sub_9", "2027-02-01"));

    assertThat(UnmatchedNotice.of(twice.facts(TODAY)))
        .containsExactly(
            new UnmatchedNotice(
                "sub_9", LocalDate.parse("2027-02-01"), LocalDate.parse("2026-11-21")));
    assertThat(mayEndAll(twice)).isFalse();
  }

  @Test
  void whatIsSignedAfterItWasToldIsNotWhatItIsAbout() {
    var notice = ONE.on("2026-11-20", cancelled("sub_9", "2027-01-01"));

    assertThat(mayEndAll(notice.on("2026-11-25", renewed("C-1", "2027-01-01", 12, SEATS))))
        .isFalse();
  }

  @Test
  void onceTheContractIsToldItIsANoticeLikeAnyOther() {
    var told =
        ONE.on("2026-11-20", cancelled("sub_9", "2027-01-01"))
            .on("2026-11-21", signed("sub_9", "2026-01-01", 12, API));

    assertThat(UnmatchedNotice.of(told.facts(TODAY))).isEmpty();
    assertThat(AccountContracts.of(told.facts(TODAY)).noticeEffective(TODAY)).isEmpty();
  }

  @Test
  void aYearAfterItsDayNobodyAsksAnyMore() {
    var old = ONE.on("2026-01-05", cancelled("sub_9", "2026-02-01"));
    var later = LocalDate.parse("2027-02-01");

    assertThat(mayEndAll(old)).isTrue();
    assertThat(
            UnmatchedNotice.mayEndAll(
                UnmatchedNotice.of(old.facts(later)), old.facts(later), later))
        .isFalse();
  }

  private static boolean mayEndAll(AccountLog log) {
    var facts = log.facts(TODAY);
    return UnmatchedNotice.mayEndAll(UnmatchedNotice.of(facts), facts, TODAY);
  }
}
