package dev.oarlock.domain.account.contract;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.revenue.renewal.DueRenewal;
import dev.oarlock.domain.revenue.renewal.DueRenewal.RenewalTiming;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// A contract that follows another under its own number and begins before that one ends.
class EarlySuccessorTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
  private static final LocalDate START = LocalDate.parse("2025-12-20");
  private static final ContractChanged OLD =
      lapsing(signed("K-1", START.toString(), 12, line("plan", 10, 1_000)));
  private static final ContractChanged YEARLY = signed("K-1", "2025-12-20", 12, plan(10));

  @Test
  void oneWithLessRunsBesideTheOldOneUntilThatEnds() {
    var contracts = contracts(OLD, signed("K-2", "2026-11-10", 12, plan(4)));

    assertThat(contracts.cmrr(TODAY)).isEqualTo(euros(1_400));
    assertThat(contracts.cmrr(LocalDate.parse("2026-12-20"))).isEqualTo(euros(400));
  }

  @Test
  void oneWithLessThatIsToldAsTheRenewalTakesItsPlace() {
    var order = renewed("K-2", "2026-11-10", 12, plan(4));
    var contracts = contracts(OLD, order);

    assertThat(contracts.cmrr(TODAY)).isEqualTo(euros(400));
    assertThat(contracts.effectOf(order).map(OrderEffect::previousAmount)).contains(euros(1_000));
  }

  @Test
  void aRenewalUnderANewNumberEndsWhatWouldRenewItself() {
    assertThat(contracts(YEARLY, renewed("K-2", "2026-11-25", 12, plan(12))).cmrr(TODAY))
        .isEqualTo(euros(1_200));
    assertThat(contracts(YEARLY, signed("K-2", "2026-11-25", 12, plan(12))).cmrr(TODAY))
        .isEqualTo(euros(2_200));
  }

  /// Of a contract that nobody told before the renewal it had in another month.
  @Test
  void aRenewalInAnotherMonthIsThatOfAnotherContract() {
    assertThat(contracts(YEARLY, renewed("K-2", "2026-10-10", 12, plan(12))).cmrr(TODAY))
        .isEqualTo(euros(2_200));
    assertThat(contracts(YEARLY, renewed("K-2", "2026-01-10", 12, plan(12))).cmrr(TODAY))
        .isEqualTo(euros(2_200));
  }

  @Test
  void aRenewalFollowsTheContractWhoseEndIsNearest() {
    var other = signed("K-0", "2026-03-01", 12, plan(7));

    assertThat(
            contracts(other, YEARLY, renewed("K-2", "2026-12-20", 12, plan(12)))
                .cmrr(LocalDate.parse("2026-12-20")))
        .isEqualTo(euros(1_900));
  }

  @Test
  void aRenewalOfWhatWasCancelledForItEndsNothingElse() {
    var other = signed("K-0", "2025-12-10", 12, plan(7));

    assertThat(
            contracts(
                    other,
                    YEARLY,
                    cancelled("K-1", "2026-11-20"),
                    renewed("K-2", "2026-11-20", 12, plan(12)))
                .cmrr(TODAY))
        .isEqualTo(euros(1_900));
  }

  @Test
  void whatIsToldOfTheOldOneThatHoldsLaterShowsThatItStillRuns() {
    var next = signed("K-2", "2026-11-10", 12, plan(10));

    assertThat(contracts(OLD, next).cmrr(TODAY)).isEqualTo(euros(1_000));
    assertThat(contracts(OLD, next, addedOn("K-1", "2026-11-20", plan(1))).cmrr(TODAY))
        .isEqualTo(euros(2_100));
    assertThat(contracts(OLD, next, cancelled("K-1", "2026-12-01")).cmrr(TODAY))
        .isEqualTo(euros(2_000));
  }

  @Test
  void aTrialIsOverWhenItsProductIsBought() {
    var trial = lapsing(signed("T-1", "2026-11-01", 2, line("plan", 5, 0)));

    assertThat(contracts(trial, signed("K-2", "2026-11-20", 12, plan(8))).licences(TODAY))
        .isEqualTo(8);
  }

  @Test
  void itIsBookedWhenItWasDue() {
    var day = LocalDate.parse("2026-12-21");
    var due =
        DueRenewal.of(log(List.of(OLD, signed("K-2", "2026-11-10", 12, plan(12)))).facts(day), day);

    assertThat(due)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.due()).isEqualTo("2026-12-20");
          assertThat(it.timing()).isEqualTo(RenewalTiming.EARLY);
          assertThat(it.before()).isEqualTo(euros(1_000));
          assertThat(it.after()).isEqualTo(euros(1_200));
        });
  }

  @Property(tries = 300)
  void nobodyPaysForBothAndWhoRenewsTheOldOneTooPaysTheSum(
      @ForAll @IntRange(min = -120, max = 70) int begins,
      @ForAll @IntRange(max = 500) int later,
      @ForAll @IntRange(max = 10) int more,
      @ForAll Random luck) {
    var end = START.plusMonths(12);
    var next = signed("K-2", end.plusDays(begins).toString(), 12, plan(10 + more));
    var day = end.plusDays(begins).plusDays(later);
    var own = 100 * (10 + more);
    var isSuccessor = begins >= -92 && begins < 60;

    assertThat(shuffled(luck, OLD, next).cmrr(day))
        .isEqualTo(euros(isSuccessor || !day.isBefore(end.plusDays(60)) ? own : own + 1_000));
    assertThat(shuffled(luck, OLD, next, renewed("K-1", end.toString(), 12, plan(10))).cmrr(day))
        .isEqualTo(euros(own + 1_000));
  }

  private static ContractLine plan(int seats) {
    return line("plan", seats, 100 * seats);
  }

  private static AccountContracts shuffled(Random luck, ContractChanged... orders) {
    var told = new ArrayList<>(List.of(orders));
    Collections.shuffle(told, luck);
    return AccountContracts.of(log(told).facts(TODAY));
  }

  private static AccountContracts contracts(ContractChanged... orders) {
    return AccountContracts.of(log(List.of(orders)).facts(TODAY));
  }

  private static AccountLog log(List<ContractChanged> orders) {
    return AccountLog.of("acme").on("2026-11-25", orders.toArray(ContractChanged[]::new));
  }
}
