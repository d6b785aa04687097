package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static dev.oarlock.domain.testing.SampleSignals.joined;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.risk.handling.RiskNews;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the card of an open risk says of its account stays true while signals come in.
class RiskFactsTransitionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  @Test
  void aContractThatIsLoadedAfterTheAlertIsForTheCard() {
    var told = updates(signed("C-1", "2026-02-01", 12, line("SEATS", 10, 900)));

    assertThat(told).extracting(RiskUpdated::news).containsExactly(new RiskNews.FactsChanged());
    assertThat(told.getFirst().about().standing()).isEqualTo(AccountStanding.CUSTOMER);
    assertThat(told.getFirst().about().renewalDate()).contains(LocalDate.parse("2027-02-01"));
  }

  @Test
  void whatTheCardDoesNotSayChangesNothing() {
    assertThat(updates(joined("kim", ContactRole.POWER_USER))).isEmpty();
  }

  @Test
  void aStepIsToldOnceThoughFactsChangeWithIt() {
    var claim =
        new RiskHandled(
            1, Step.CLAIM, Optional.empty(), Optional.empty(), Optional.empty(), new Csm("dana"));

    assertThat(updates(claim, signed("C-1", "2026-02-01", 12, line("SEATS", 10, 900))))
        .extracting(RiskUpdated::news)
        .containsExactly(new RiskNews.StepTaken());
  }

  private static List<RiskUpdated> updates(Signal... later) {
    var log =
        AccountLog.of("any")
            .on("2026-01-01", customer("Acme"))
            .on(TODAY, pulse(1))
            .on(TODAY, later);
    var stream = new StreamedAccount(log.signals(), TODAY);
    stream.deliver(0, 2);
    stream.deliver(2, 2 + later.length);
    return stream.said().stream()
        .filter(RiskUpdated.class::isInstance)
        .map(RiskUpdated.class::cast)
        .toList();
  }
}
