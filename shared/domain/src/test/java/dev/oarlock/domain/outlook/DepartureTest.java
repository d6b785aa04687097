package dev.oarlock.domain.outlook;

import static dev.oarlock.domain.testing.Orders.cancelled;
import static dev.oarlock.domain.testing.Orders.lapsing;
import static dev.oarlock.domain.testing.Orders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.ContractLine;
import dev.oarlock.domain.signal.ContractLine.Per;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted;
import dev.oarlock.domain.signal.SignalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepartureTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final ContractLine SEATS =
      new ContractLine("seats", 10, Money.of(50_000, "EUR"), Per.MONTH, 0);

  @Test
  void whoeverCancelledLeftOnTheFirstDayWithoutAContract() {
    var left = departure(signed("c", "2025-03-01", 12, SEATS), cancelled("c", "2026-10-01"));

    assertThat(left)
        .contains(
            new Departure(
                LocalDate.parse("2026-10-01"), Stakes.euros(500), Optional.empty(), false));
  }

  @Test
  void aTermThatLapsedIsADepartureToo() {
    var left = departure(lapsing(signed("c", "2025-11-01", 12, SEATS)));

    assertThat(left.orElseThrow().on()).isEqualTo("2026-11-01");
  }

  @Test
  void whoeverCameBackHasNotLeft() {
    assertThat(
            departure(
                signed("c", "2025-03-01", 12, SEATS),
                cancelled("c", "2026-10-01"),
                signed("d", "2026-11-01", 12, SEATS)))
        .isEmpty();
  }

  @Test
  void whoeverGaveNoticeIsStillThere() {
    assertThat(departure(signed("c", "2025-03-01", 12, SEATS), cancelled("c", "2027-03-01")))
        .isEmpty();
  }

  @Test
  void whoeverLeftBeforeTheTimeAskedForIsNotTold() {
    assertThat(departure(signed("c", "2023-03-01", 12, SEATS), cancelled("c", "2024-03-01")))
        .isEmpty();
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
    var left = departure(signed("c", "2025-03-01", 12, SEATS), because(reason));

    assertThat(left.orElseThrow().unavoidable()).isEqualTo(unavoidable);
    assertThat(left.orElseThrow().reason()).contains(reason);
  }

  @Test
  void anAcquisitionExplainsWhoeverLeavesWithoutAReason() {
    var event = new CorporateEventNoted(CorporateEventNoted.Kind.ACQUISITION);

    assertThat(
            departure(signed("c", "2025-03-01", 12, SEATS), cancelled("c", "2026-10-01"), event)
                .orElseThrow()
                .unavoidable())
        .isTrue();
  }

  private static ContractChanged because(String reason) {
    var order = cancelled("c", "2026-10-01");
    return new ContractChanged(
        order.contract(),
        order.order(),
        order.effective(),
        0,
        false,
        List.of(),
        Optional.of(reason),
        Optional.empty());
  }

  private static Optional<Departure> departure(Signal... signals) {
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
    return Departure.of(Facts.none().fold(logged, TODAY), TODAY.minusDays(364), TODAY);
  }
}
