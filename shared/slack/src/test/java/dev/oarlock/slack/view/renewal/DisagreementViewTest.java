package dev.oarlock.slack.view.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.CredibleInterval;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.renewal.CategoryThresholds;
import dev.oarlock.domain.renewal.CsmForecast;
import dev.oarlock.domain.renewal.RenewalEstimate;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.DisagreementResolved;
import dev.oarlock.domain.transition.announcement.Announcement.ForecastsDisagree;
import dev.oarlock.domain.transition.announcement.DisagreementResolution;
import dev.oarlock.domain.transition.announcement.DisagreementSummary;
import dev.oarlock.slack.testing.VisibleText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DisagreementViewTest {
  private static final LocalDate RENEWAL = LocalDate.parse("2027-03-14");
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-20T00:30:00+01:00");
  private static final MultiCurrencyAmount WORTH =
      MultiCurrencyAmount.of(Money.of(1_240_000, "EUR"));
  private static final RenewalEstimate MODEL = new RenewalEstimate(new Probability(0.624), WORTH);

  @Test
  void theTextOfTheCardStandsAlone() {
    var text = DisagreementView.of(asked("2026-11-22", "New sponsor <confirmed>")).text();

    assertThat(text)
        .isEqualTo(
            "Acme: the model says 62 % (likely to churn), dana 5 % (likely to renew). Please decide"
                + " which call counts. It is about the renewal on 14 Mar 2027, in 112 days, about"
                + " €12,400 a month. The model: their sponsor left and nobody followed (odds ×"
                + " 2.2). dana: 5 % of €2,500 a month, on 20 Nov 2026: “New sponsor"
                + " &lt;confirmed&gt;” Use the buttons of the card, or type `/forecast acme decide"
                + " model` (or csm, monitor, 25%).");
  }

  @Test
  void theCardOffersToMonitorWhileThereIsTime() {
    assertThat(VisibleText.of(DisagreementView.of(asked("2026-11-22", "x")).blocks()))
        .contains("Go with model", "Go with CSM", "Decide", "Monitor", "until 13 Dec 2026")
        .contains("62 % (44-78 %), likely to churn");
    assertThat(VisibleText.of(DisagreementView.of(asked("2026-12-14", "x")).blocks()))
        .contains("Go with model", "no decision any more")
        .doesNotContain("Monitor");
  }

  @Test
  void decidedTheCardSaysByWhomAndHasNoButtons() {
    var how =
        new DisagreementResolution.Decided(
            Choice.OWN,
            Optional.of(new RenewalEstimate(new Probability(0.25), WORTH)),
            new Csm("bo"),
            AT);

    var message = DisagreementView.of(settled(how));

    assertThat(message.text())
        .startsWith(
            "Acme: bo decided with a figure of their own on 20 Nov 2026: 25 % counts as the final"
                + " call. At the time the model said 62 % (likely to churn), dana 5 % (likely to"
                + " renew)");
    assertThat(VisibleText.of(message.blocks())).doesNotContain("Go with model");
  }

  @Test
  void monitoredTheCardSaysUntilWhen() {
    var how =
        new DisagreementResolution.Decided(Choice.MONITOR, Optional.empty(), new Csm("bo"), AT);

    assertThat(DisagreementView.of(settled(how)).text())
        .contains("bo decided to monitor on 20 Nov 2026: it is watched until 13 Dec 2026");
  }

  @Test
  void whatSettledItselfSaysSo() {
    assertThat(DisagreementView.of(settled(new DisagreementResolution.Agreed())).text())
        .contains("in one band again");
    assertThat(DisagreementView.of(settled(new DisagreementResolution.Lapsed())).text())
        .contains("past, signed or cancelled before anybody decided");
  }

  private static ForecastsDisagree asked(String day, String why) {
    return new ForecastsDisagree("acme:calls:1", about(day), 1, said(why));
  }

  private static DisagreementResolved settled(DisagreementResolution how) {
    return new DisagreementResolved("acme:calls-settled:1", about("2026-11-22"), 1, said("x"), how);
  }

  private static DisagreementSummary said(String why) {
    var part = MultiCurrencyAmount.of(Money.of(250_000, "EUR"));
    return new DisagreementSummary(
        RENEWAL,
        MODEL,
        Optional.of(CredibleInterval.of(0.44, 0.78)),
        List.of(new DriverReading(Driver.SPONSOR, 1, 0.8)),
        new CsmForecast(
            new RenewalEstimate(new Probability(0.05), part),
            new Csm("dana"),
            AT,
            Optional.of(why)),
        new CategoryThresholds(10, 40));
  }

  private static AccountSnapshot about(String day) {
    return new AccountSnapshot(
        new AccountId("acme"),
        "Acme",
        new Segment("Enterprise"),
        Optional.of(new Csm("dana")),
        Optional.empty(),
        LocalDate.parse(day),
        OptionalInt.of(34),
        OptionalInt.of(34),
        Band.RED,
        Band.RED,
        83,
        List.of(),
        WORTH,
        Optional.of(RENEWAL),
        new Probability(0.3),
        new Probability(0.1),
        Optional.empty());
  }
}
