package dev.oarlock.slack.view.health;

import static dev.oarlock.domain.portfolio.digest.SampleDigests.atRisk;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.episode;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.paying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.portfolio.digest.DigestCustomer;
import dev.oarlock.slack.testing.VisibleText;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What gives way on a card with much to say, so that it is seen at once (`BrowserPageTest`
/// measures the heaviest).
class HealthScreenTest {
  private static final LocalDate TODAY = DigestCustomer.TODAY;
  private static final DigestCustomer CUSTOMER =
      paying("acme", 60, 80, 500).withChurnProbability(0.01);
  private static final InvoiceOverdue UNPAID =
      new InvoiceOverdue("9", Money.of(90_000, "EUR"), LocalDate.parse("2026-10-20"));

  @Test
  void theCurveGivesWayToAnUnpaidInvoiceAndWhyItIsAtRiskAllTheSame() {
    var unpaid = CUSTOMER.withSignals("2026-11-01", UNPAID);

    assertThat(shown(CUSTOMER)).contains("At risk although", "the last 2 weeks");
    assertThat(shown(unpaid)).contains("At risk although", "Invoices").doesNotContain("the last 2");
  }

  private static String shown(DigestCustomer customer) {
    var open = Optional.of(episode(TODAY.minusDays(3)));
    return VisibleText.of(HealthView.of(atRisk(customer, open, Optional.empty()), TODAY));
  }
}
