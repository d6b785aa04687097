package dev.oarlock.domain.risk.departure;

import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.because;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.portfolio.exposure.AccountExposures;
import dev.oarlock.domain.testing.AccountLog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountChurnTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final ContractLine SEATS = line("seats", 10, 500);

  @Test
  void churnIsOnTheFirstDayWithoutAContract() {
    var churned = churn(signed("c", "2025-03-01", 12, SEATS), cancelled("c", "2026-10-01"));

    assertThat(churned)
        .contains(
            new AccountChurn(
                LocalDate.parse("2026-10-01"),
                AccountExposures.euros(500),
                Optional.empty(),
                false,
                true));
  }

  @Test
  void whoLeavesFromAPauseLosesUsWhatTheyPaidBeforeIt() {
    var log =
        AccountLog.of("any")
            .on("2026-03-01", signed("c", "2026-03-01", 12, SEATS))
            .on("2026-08-01", amended("c", "2026-08-01", line("seats", 10, 0)))
            .on("2026-10-01", cancelled("c", "2026-10-01"));
    var churn = AccountChurn.settledBy(log.facts(TODAY), TODAY).orElseThrow();

    assertThat(churn.amount().isZero()).isTrue();
    assertThat(churn.beforePause()).isEqualTo(AccountExposures.euros(500));
    assertThat(new LossEvent(Loss.LEFT, churn.on()).amount(log.facts(TODAY), TODAY))
        .isEqualTo(AccountExposures.euros(500));
  }

  @Test
  void aTermThatLapsedIsChurnToo() {
    var lapsed = churn(lapsing(signed("c", "2025-09-01", 12, SEATS)));
    var overdue = churn(lapsing(signed("c", "2025-11-01", 12, SEATS)));

    assertThat(lapsed.orElseThrow().on()).isEqualTo("2026-09-01");
    assertThat(overdue).isEmpty();
  }

  @Test
  void aClosedPeriodHasTheChurnOfARenewalThatWasNeverSignedOnceTheGraceIsOver() {
    var lapsing =
        AccountLog.of("any").on("2025-09-20", lapsing(signed("c", "2025-09-20", 12, SEATS)));
    var quarterEnd = LocalDate.parse("2026-09-30");

    assertThat(churn(lapsing, quarterEnd, LocalDate.parse("2026-11-18"))).isEmpty();
    assertThat(churn(lapsing, quarterEnd, LocalDate.parse("2026-11-19")).orElseThrow().on())
        .isEqualTo("2026-09-20");
  }

  private static Optional<AccountChurn> churn(AccountLog log, LocalDate end, LocalDate known) {
    return AccountChurn.of(log.facts(known), end.minusMonths(3), end, known);
  }

  @Test
  void anAccountThatCameBackHasNotChurned() {
    assertThat(
            churn(
                signed("c", "2025-03-01", 12, SEATS),
                cancelled("c", "2026-10-01"),
                signed("d", "2026-11-01", 12, SEATS)))
        .isEmpty();
  }

  @Test
  void anAccountThatGaveNoticeHasNotChurnedYet() {
    assertThat(churn(signed("c", "2025-03-01", 12, SEATS), cancelled("c", "2027-03-01"))).isEmpty();
  }

  @Test
  void churnBeforeThePeriodIsLeftOut() {
    assertThat(churn(signed("c", "2023-03-01", 12, SEATS), cancelled("c", "2024-03-01"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bankruptcy, true",
    "Acquired, true",
    "out of business, true",
    "price, false",
    "competitor, false"
  })
  void deathAndMarriageAreUnavoidable(String reason, boolean unavoidable) {
    var churned =
        churn(signed("c", "2025-03-01", 12, SEATS), because(reason, cancelled("c", "2026-10-01")));

    assertThat(churned.orElseThrow().unavoidable()).isEqualTo(unavoidable);
    assertThat(churned.orElseThrow().reason()).contains(reason);
  }

  @Test
  void anAcquisitionExplainsChurnWithoutAReason() {
    var event = new CorporateEventNoted(CorporateEventNoted.Kind.ACQUISITION);

    assertThat(
            churn(signed("c", "2025-03-01", 12, SEATS), cancelled("c", "2026-10-01"), event)
                .orElseThrow()
                .unavoidable())
        .isTrue();
  }

  private static Optional<AccountChurn> churn(Signal... signals) {
    var at = Instant.parse("2026-09-01T10:00:00Z");
    var logged =
        IntStream.range(0, signals.length)
            .mapToObj(i ->
                new LoggedSignal(
                    new SignalId("s" + i),
                    new AccountId("acme"),
                    at.plusSeconds(i),
                    at.plusSeconds(i),
                    signals[i]))
            .toList();
    return AccountChurn.of(Facts.none().fold(logged, TODAY), TODAY.minusDays(364), TODAY);
  }
}
