package dev.oarlock.slack.view.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.PredictionInterval;
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
    var text =
        VisibleText.spoken(DisagreementView.of(asked("2026-11-22", "New sponsor <confirmed>")));

    assertThat(text)
        .isEqualTo(
            "Acme: model and CSM disagree. The model says 62 % (likely to churn), dana 5 % (likely"
                + " to renew). Please decide which forecast to commit. Model: 62 % (44-78 %),"
                + " likely to churn. dana: 5 % (likely to renew). Worth: €12,400 a month. Renewal:"
                + " 14 Mar 2027, in 112 days. Why the model: their sponsor left and nobody followed"
                + " (odds × 2.2). Why dana: 5 % of €2,500 a month, on 20 Nov 2026: “New sponsor"
                + " &lt;confirmed&gt;” Buttons: “Commit model forecast”, “Commit CSM forecast”,"
                + " “Commit another…”, “Monitor”. Monitor until 13 Dec 2026; after that one"
                + " forecast must be committed. Likely to renew is under 10 %, likely to churn is"
                + " over 40 %, at risk is between. To type it: “/forecast acme decide model” (or"
                + " csm, monitor, 25%). More: “/forecast acme”");
  }

  @Test
  void theCardOffersToMonitorWhileThereIsTime() {
    assertThat(VisibleText.of(DisagreementView.of(asked("2026-11-22", "x"))))
        .contains("Commit model forecast", "Commit CSM forecast", "Monitor", "until 13 Dec 2026")
        .contains("62 % (44-78 %), likely to churn");
    assertThat(VisibleText.of(DisagreementView.of(asked("2026-12-14", "x"))))
        .contains("Commit model forecast", "to monitor is not available")
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

    assertThat(VisibleText.spoken(message))
        .startsWith(
            "Acme: decided with a figure of their own. bo decided with a figure of their own on 20"
                + " Nov 2026: 25 % is the committed forecast. Model: 62 % (44-78 %), likely to"
                + " churn. dana: 5 % (likely to renew)");
    assertThat(VisibleText.of(message)).doesNotContain("Commit model forecast");
  }

  @Test
  void monitoredTheCardSaysUntilWhen() {
    var how =
        new DisagreementResolution.Decided(Choice.MONITOR, Optional.empty(), new Csm("bo"), AT);

    assertThat(VisibleText.spoken(DisagreementView.of(settled(how))))
        .contains("bo decided to monitor on 20 Nov 2026: it is watched until 13 Dec 2026");
  }

  @Test
  void whatSettledItselfSaysSo() {
    assertThat(
            VisibleText.spoken(DisagreementView.of(settled(new DisagreementResolution.Agreed()))))
        .contains("agree on the risk category again");
    assertThat(
            VisibleText.spoken(DisagreementView.of(settled(new DisagreementResolution.Lapsed()))))
        .contains("past, signed or cancelled before anybody decided");
  }

  private static ForecastsDisagree asked(String day, String why) {
    return new ForecastsDisagree("acme:disagreement:1", about(day), 1, said(why));
  }

  private static DisagreementResolved settled(DisagreementResolution how) {
    return new DisagreementResolved(
        "acme:disagreement-resolved:1", about("2026-11-22"), 1, said("x"), how);
  }

  private static DisagreementSummary said(String why) {
    var part = MultiCurrencyAmount.of(Money.of(250_000, "EUR"));
    return new DisagreementSummary(
        RENEWAL,
        MODEL,
        Optional.of(PredictionInterval.of(0.44, 0.78)),
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
        AccountStanding.CUSTOMER,
        Optional.of(RENEWAL),
        new Probability(0.3),
        Optional.empty(),
        new Probability(0.1),
        Optional.empty(),
        Optional.empty());
  }
}
