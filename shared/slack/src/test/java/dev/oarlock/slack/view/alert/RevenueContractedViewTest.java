package dev.oarlock.slack.view.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.order.TermLength;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.order.ContractionSummary;
import dev.oarlock.slack.testing.AcmeState;
import dev.oarlock.slack.testing.VisibleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RevenueContractedViewTest {
  private static final AccountSnapshot ABOUT =
      new AccountSnapshot(
          AcmeState.ID,
          "Acme Corp",
          new Segment("Enterprise"),
          Optional.of(new Csm("dana")),
          Optional.empty(),
          AcmeState.TODAY,
          OptionalInt.of(64),
          OptionalInt.of(64),
          Band.YELLOW,
          Band.YELLOW,
          72,
          List.of(),
          euros(1_200),
          AccountStanding.CUSTOMER,
          Optional.of(LocalDate.parse("2027-03-14")),
          new Probability(0.05),
          Optional.empty(),
          new Probability(0.1),
          Optional.empty(),
          Optional.empty());

  @Test
  void fewerSeatsAheadSayWhatWhenAndWhy() {
    var seats = new QuantityChange("seats", 100, 80);

    assertThat(said(ahead(List.of(seats), List.of("fewer people"))))
        .contains(
            "Acme Corp pays less from 1 Dec 2026 on. That is €1,200 a month instead of €1,500:"
                + " €300 less. It stays a customer.")
        .contains(
            "20 fewer of seats. The reason given: Price and competition: fewer people or"
                + " seats needed.")
        .contains("14 Mar 2027")
        .doesNotContain("Gong");
  }

  @Test
  void aRenewalForLessIsToldAsBoth() {
    var analytics = new QuantityChange("analytics", 1, 0);
    var late =
        new ContractionSummary(
            LocalDate.parse("2026-11-01"),
            euros(1_500),
            euros(900),
            List.of(analytics),
            List.of(),
            Optional.of(TermLength.ofMonths(12)),
            5);

    assertThat(said(late))
        .contains("Acme Corp renewed for 12 months, 5 days late, and pays less since 1 Nov 2026.")
        .contains("Analytics is dropped. No reason was given.");
  }

  @Test
  void aLowerPriceIsSaidAsThat() {
    assertThat(said(ahead(List.of(), List.of())))
        .contains("No product changed in number: the price is lower. No reason was given.");
  }

  @Test
  void whatIsInDoubtIsSaidWithItAndATermInDaysInDays() {
    var doubt =
        new OrderDoubt(
            LocalDate.parse("2026-11-20"),
            "it takes 30 of plan from K-1 on 2026-11-20, of which there were 20");
    var inDoubt =
        new ContractionSummary(
            LocalDate.parse("2026-11-20"),
            euros(1_500),
            euros(900),
            List.of(new QuantityChange("plan", 20, 0)),
            List.of(),
            Optional.of(new TermLength(1, OptionalInt.of(45))),
            0,
            List.of(doubt));

    assertThat(said(inDoubt))
        .contains("Acme Corp renewed for 45 days and pays less since 20 Nov 2026.")
        .contains(
            "No reason was given. In doubt: a cancellation takes 30 of plan from K-1 on 20 Nov"
                + " 2026, of which there were 20, and counts for no more.");
  }

  private static ContractionSummary ahead(List<QuantityChange> products, List<String> reasons) {
    return new ContractionSummary(
        LocalDate.parse("2026-12-01"),
        euros(1_500),
        euros(1_200),
        products,
        reasons,
        Optional.empty(),
        0);
  }

  private static String said(ContractionSummary contraction) {
    return VisibleText.spoken(
        RevenueContractedView.of(
            new RevenueContracted("c", ABOUT, contraction), ReasonCatalog.shipped()));
  }

  private static MultiCurrencyAmount euros(long euros) {
    return MultiCurrencyAmount.of(Money.of(euros * 100, "EUR"));
  }
}
