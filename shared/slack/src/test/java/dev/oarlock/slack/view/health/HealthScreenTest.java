package dev.oarlock.slack.view.health;

import static dev.oarlock.domain.portfolio.digest.SampleDigests.atRisk;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.episode;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.paying;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.once;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.portfolio.digest.DigestCustomer;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.testing.VisibleText;
import dev.oarlock.slack.text.GuideLinks;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
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

  /// What the card leaves out stands behind *Details*.
  @Test
  void whereTheCardIsFullFeesAndSurveysStandInTheDetails() {
    var full =
        CUSTOMER
            .withSignals(
                "2026-11-01",
                new InvoiceOverdue(
                    "I-2026-10-24 OF THE NORTHERN BRANCH",
                    Money.of(90_000, "EUR"),
                    LocalDate.parse("2026-10-20")))
            .withSignals(
                "2026-11-02",
                signed("FEE-1", "2026-11-02", 12, once("ONBOARDING", 5_000), line("API", 5, 50)),
                new SurveyAnswered(Survey.NPS, 6, Optional.empty(), List.of()))
            .withSignals("2026-11-03", cancelled("FEE-1", "2026-11-03", line("API", 50, 0)));
    var open = Optional.of(episode(TODAY.minusDays(3)));
    var state = atRisk(full, open, Optional.empty());

    assertThat(shown(full)).contains("In doubt", "Invoices").doesNotContain("One-time", "Surveys");
    assertThat(
            VisibleText.of(
                AccountDetailView.of(
                    AccountInContext.withoutContext(state, TODAY), GuideLinks.named())))
        .contains("*One-time:* €5,000", "*Surveys:* NPS");
  }

  /// Names may take several lines each.
  @Test
  void whatHasNoRoomIsCutBetweenWordsToOneLineOfItsColumn() {
    var long1 = "60 of enterprise-resort-management-platform-with-forecasting";

    assertThat(cut("EUR 900 open of invoice INVOICE-2026-10-24-OF-THE-BRANCH, 20 days overdue"))
        .isEqualTo("EUR 900 open of invoice …");
    assertThat(cut(long1)).isEqualTo("60 of enterprise-resort-management-platfor…");
    assertThat(cut("x".repeat(39) + "&amp;Co")).isEqualTo("x".repeat(39) + "…");
    assertThat(cut("dana")).isEqualTo("dana");
  }

  @Test
  void aLongHeadlineAndWordsThatDoNotFitTakeMoreLines() {
    var short1 = Card.titled("Acme: 60, yellow").say("a ".repeat(440));
    var named = Card.titled("Acme of the North ".repeat(6) + ": 60").say("a ".repeat(440));
    var column = new LabeledFact("Licences", "60 of " + "x".repeat(41));
    var facts = Card.titled("Acme").say("a ".repeat(440)).facts(Collections.nCopies(8, column));

    assertThat(ScreenLines.fit(short1.say("a ".repeat(440)))).isTrue();
    assertThat(ScreenLines.fit(named.say("a ".repeat(440)))).isFalse();
    assertThat(ScreenLines.fit(facts)).isFalse();
  }

  private static String cut(String value) {
    return ScreenLines.inOneLine(new LabeledFact("Worth", value)).value();
  }

  private static String shown(DigestCustomer customer) {
    var open = Optional.of(episode(TODAY.minusDays(3)));
    return VisibleText.of(HealthView.of(atRisk(customer, open, Optional.empty()), TODAY));
  }
}
