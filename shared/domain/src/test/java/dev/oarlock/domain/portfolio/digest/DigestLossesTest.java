package dev.oarlock.domain.portfolio.digest;

import static dev.oarlock.domain.portfolio.digest.SampleDigests.digest;
import static dev.oarlock.domain.testing.ContractOrders.because;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Who left within the week stands among its losses, however little was known when it began.
class DigestLossesTest {
  private static final LocalDate TODAY = DigestCustomer.TODAY;
  private static final AccountLog PAYING =
      AccountLog.of("brief").on("2026-02-01", signed("K", "2026-02-01", 24, line("seats", 1, 70)));

  @Example
  void whoWasFirstHeardOfAfterTheyLeftIsLostWithItsReason() {
    var gone = PAYING.on("2026-11-19", because("competitor", cancelled("K", "2026-11-20")));

    assertThat(losses(scoredFirst(gone, TODAY)))
        .singleElement()
        .satisfies(lost -> assertThat(lost.account().cmrr()).isEqualTo(euros(70)))
        .satisfies(
            lost -> assertThat(lost.churn().flatMap(AccountChurn::reason)).contains("competitor"));
  }

  @Example
  void whoCameAndLeftWithinTheWeekIsLostWithWhatItPaid() {
    var brief =
        AccountLog.of("brief")
            .on("2026-11-18", signed("K", "2026-11-18", 12, line("seats", 1, 70)))
            .on("2026-11-21", cancelled("K", "2026-11-21"));

    assertThat(losses(scoredFirst(brief, LocalDate.parse("2026-11-18"))))
        .singleElement()
        .satisfies(lost -> assertThat(lost.account().cmrr()).isEqualTo(euros(70)));
  }

  @Example
  void whoIsImportedThisWeekAndLeftLongAgoIsNoLossOfIt() {
    var longGone = PAYING.on("2026-08-01", cancelled("K", "2026-08-01"));

    assertThat(losses(scoredFirst(longGone, TODAY))).isEmpty();
  }

  @Example
  void whoIsImportedAsACustomerAndThenToldToHaveLeftEarlierIsLost() {
    var late = PAYING.on("2026-11-21", cancelled("K", "2026-10-20"));

    assertThat(losses(scoredFirst(late, LocalDate.parse("2026-11-20"))))
        .singleElement()
        .satisfies(lost -> assertThat(lost.account().cmrr()).isEqualTo(euros(70)));
  }

  @Example
  void whoCameAndLeftEarlierInTheQuarterAndIsToldOfThisWeekIsLost() {
    var unseen = toldThisWeek("2026-08-01", "2026-10-20");

    assertThat(losses(scoredFirst(unseen, TODAY)))
        .singleElement()
        .satisfies(lost -> assertThat(lost.account().cmrr()).isEqualTo(euros(70)));
  }

  @Example
  void whoLeftBeforeTheQuarterIsInNoneOfItsFiguresAndInNoList() {
    var unseen = toldThisWeek("2026-02-01", "2026-09-20");

    assertThat(losses(scoredFirst(unseen, TODAY))).isEmpty();
  }

  private static AccountLog toldThisWeek(String start, String end) {
    return AccountLog.of("brief")
        .on("2026-11-19", signed("K", start, 12, line("seats", 1, 70)))
        .on("2026-11-20", cancelled("K", end));
  }

  @Provide
  Arbitrary<AccountLog> leavers() {
    var orders = ArbitrarySignals.logsOf(ArbitrarySignals.orders());
    var left = Arbitraries.integers().between(0, 12).map(TODAY::minusDays);
    var toldLater = Arbitraries.integers().between(0, 12);
    return Combinators.combine(orders, left, toldLater).as(DigestLossesTest::leaving);
  }

  private static AccountLog leaving(List<LoggedSignal> orders, LocalDate left, int toldLater) {
    var told = left.plusDays(toldLater).isAfter(TODAY) ? TODAY : left.plusDays(toldLater);
    return new AccountLog(ArbitrarySignals.ACCOUNT, orders)
        .on(told, cancelled("C-1", left.toString()), cancelled("C-2", left.toString()));
  }

  @Property(tries = 300)
  void whoeverPaidThisWeekAndIsNoCustomerAnyMoreIsAmongTheLosses(
      @ForAll("leavers") AccountLog log, @ForAll boolean isKnownForLong) {
    var contracts = AccountContracts.of(log.facts(TODAY));
    var digest = digest(List.of(scoredFirst(log, isKnownForLong ? TODAY.minusDays(8) : TODAY)));
    var isCustomer = contracts.standing(TODAY).isCustomer();
    var paidThisWeek =
        TODAY.minusDays(7).datesUntil(TODAY).anyMatch(day -> !contracts.cmrr(day).isZero());

    if (isCustomer) {
      assertThat(digest.churned()).isEmpty();
    } else if (paidThisWeek) {
      assertThat(digest.churned()).hasSize(1);
    }
  }

  private static List<LostCustomer> losses(AccountState state) {
    var digest = digest(List.of(state));
    assertThat(digest.isQuiet()).isEqualTo(digest.churned().isEmpty());
    return digest.churned();
  }

  private static AccountState scoredFirst(AccountLog log, LocalDate day) {
    return AccountStateBuilder.of(log, TODAY)
        .withEarlierScore(70, day)
        .withEarlierScore(70, TODAY)
        .state();
  }
}
