package dev.oarlock.slack.view.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.testing.AcmeState;
import dev.oarlock.slack.testing.VisibleText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AlertViewTest {
  private static final AccountSnapshot ABOUT =
      new AccountSnapshot(
          AcmeState.ID,
          "Acme Corp",
          new Segment("Enterprise"),
          Optional.of(new Csm("dana")),
          Optional.empty(),
          AcmeState.TODAY,
          OptionalInt.of(34),
          OptionalInt.of(61),
          Band.RED,
          Band.YELLOW,
          72,
          List.of(
              AcmeState.line(
                  LedgerLine.Kind.COMPONENT, "Adoption", -14, "31 % of licences in use")),
          euros(12_400),
          Optional.of(LocalDate.parse("2027-03-14")),
          new Probability(0.31),
          new Probability(0.1),
          Optional.of(Instant.parse("2026-11-21T14:05:00Z")));

  private static MultiCurrencyAmount euros(long euros) {
    return MultiCurrencyAmount.of(Money.of(euros * 100, "EUR"));
  }

  private static Card gong(Win win) {
    return GongView.of(new GongRung("g", ABOUT, win));
  }

  @Test
  void anAlertReadsFromWhatToWhatToDo() {
    var card = AtRiskView.of(new AccountAtRisk("r", ABOUT, 1, new EpisodeCause.EnteredRed()));

    assertThat(VisibleText.of(card))
        .startsWith(
            """
            🔴 Acme Corp: 34 (was 61), entered red
            *Acme Corp is at risk: its health entered red.* Health is 34 of 100 (red), after 61.
            *Why its score moved*
            • −14 Adoption: 31 % of licences in use
            *Churn probability:* 31 % within 90 days; at the base rate of 10 %/yr it would be 3 %.
            *Worth*
            €12,400 a month
            *Renewal*
            14 Mar 2027, in 112 days
            *Owner*
            dana
            *Segment*
            Enterprise
            *Suggested next step:* Offer a session to the people who have a licence but do not use it.
            As of 22 Nov 2026.\
            """);
  }

  @Test
  void anAlertsTextStandsAlone() {
    var sign = new EpisodeCause.TelltaleSign(Telltale.COMPETITOR_EVALUATED);
    var card = AtRiskView.of(new AccountAtRisk("r", ABOUT, 1, sign));

    assertThat(VisibleText.spoken(card))
        .startsWith(
            "Acme Corp: 34 (was 61), at risk. Acme Corp is at risk: they are looking at a"
                + " competitor. Health is 34 of 100")
        .contains("Worth: €12,400 a month.", "Owner: dana.", "Call the person who decides");
  }

  @Test
  void aRecoverySaysHowLongItTook() {
    var since = LocalDate.parse("2026-11-01");

    assertThat(VisibleText.spoken(RecoveredView.of(new AccountRecovered("w", ABOUT, 1, since))))
        .startsWith("Acme Corp is out of risk after 21 days, since 1 Nov 2026.");
  }

  @Test
  void aRenewalWithGrowthRings() {
    var card = gong(new Win.Renewed("K", euros(13_000), euros(12_400), 12, 0));

    assertThat(VisibleText.spoken(card))
        .startsWith(
            "Gong! Acme Corp renewed for 12 months: €13,000 a month. That is €600 more a month than"
                + " before.");
    assertThat(VisibleText.of(card)).startsWith("🔔 Acme Corp renewed for 12 months");
  }

  @Test
  void aRenewalThatShrankIsToldPlainly() {
    var win = new Win.Renewed("K", euros(10_000), euros(12_400), 12, 0);

    assertThat(VisibleText.spoken(gong(win)))
        .startsWith(
            "Acme Corp renewed for 12 months, at a lower value: €10,000 a month. That is €2,400"
                + " less a month than before.");
    assertThat(GongView.isForEverybody(win)).isFalse();
  }

  @Test
  void everyWinIsAClause() {
    assertThat(VisibleText.spoken(gong(new Win.Expanded("K", euros(2_000)))))
        .contains("Acme Corp expanded by €2,000 a month.");
    assertThat(VisibleText.spoken(gong(new Win.FirstValue(34))))
        .contains("Acme Corp reached first value after 34 days.");
    assertThat(VisibleText.spoken(gong(new Win.BackFromRed(LocalDate.parse("2026-11-01")))))
        .contains("Acme Corp is back from red, where it was since 1 Nov 2026.");
  }
}
