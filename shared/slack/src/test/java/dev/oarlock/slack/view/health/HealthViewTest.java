package dev.oarlock.slack.view.health;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.testing.ContractOrders;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.testing.AcmeState;
import dev.oarlock.slack.testing.VisibleText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HealthViewTest {
  private static final Card RED = HealthView.of(AcmeState.red(), AcmeState.TODAY);
  private static final String CARD = VisibleText.of(RED);

  @Test
  void theFirstLineIsAccountChangeAndSize() {
    assertThat(CARD).startsWith("🔴 Acme & Söhne <GmbH>: 34 (was 61 a week ago), red\n");
  }

  @Test
  void theTrendIsSaidAndDrawn() {
    assertThat(CARD)
        .contains("27 points lower than a week ago and 30 lower than 30 days ago.")
        .contains("`▆▆▆▆▆▆▆▆▆▅▅▅▃` the last 12 weeks");
  }

  @Test
  void anOpenRiskSaysWhatKeepsItOpenWhereItsFirstCauseIsOver() {
    var joined = new ContactChanged("kim", ContactRole.SPONSOR, ContactChanged.Movement.JOINED);
    var competitor = new CorporateEventNoted(CorporateEventNoted.Kind.COMPETITOR_EVALUATION);
    var card = HealthView.of(AcmeState.sponsorlessWith(joined, competitor), AcmeState.TODAY);

    assertThat(VisibleText.of(card))
        .contains(
            "At risk since 1 Nov 2026 (21 days ago): first because their sponsor left and nobody"
                + " has followed, now because they are looking at a competitor.")
        .contains("call the person who decides");
  }

  @Test
  void itDoesNotWhereThatCauseLasts() {
    var left = new ContactChanged("kim", ContactRole.SPONSOR, ContactChanged.Movement.LEFT);
    var card = HealthView.of(AcmeState.sponsorlessWith(left), AcmeState.TODAY);

    assertThat(VisibleText.of(card))
        .contains("(21 days ago): their sponsor left and nobody has followed.")
        .contains("*Suggested next step:* This week, call whoever is left: renewal in 112 days");
  }

  @Test
  void anOpenRiskSaysSinceWhenAndWhy() {
    assertThat(CARD).contains("At risk since 1 Nov 2026 (21 days ago): its health entered red.");
  }

  @Test
  void anOverrideStandsWithWhoSetItTheComputedScoreTheReasonAndTheBeginningOfItsNote() {
    var note = "<!channel> their audit is in May, " + "and they told us so twice ".repeat(4);
    var held =
        new HealthOverridden(
            OptionalInt.of(90),
            Optional.empty(),
            "seasonal",
            Optional.of(note),
            LocalDate.parse("2026-12-24"),
            new Csm("dana"));
    var story = AccountLog.of("globex").on("2026-11-01", customer("Globex"), pulse(3));
    var state = AccountStateBuilder.of(story.on("2026-11-20", held), AcmeState.TODAY).state();

    assertThat(VisibleText.of(HealthView.of(state, AcmeState.TODAY)))
        .contains(
            "set by dana until 24 Dec 2026 (seasonal), computed 50 (unknown)*.",
            " dana: “&lt;!channel&gt; their audit is in May,",
            "they told us so…”.");
  }

  @Test
  void theReasonsAddUpToTheMove() {
    assertThat(CARD)
        .contains(
            """
            *Why it moved* from 61 to 34 on 20 Nov 2026
            • −14 Adoption: 31 % of licences in use, were 68 %
            • −12 an invoice is 60 days or more overdue
            • −4 Support: two escalated tickets in 30 days
            • +3 from 2 smaller changes
            """);
  }

  @Test
  void theChanceIsOneLineBesideTheAverage() {
    assertThat(CARD)
        .contains(
            "*Churn probability:* *38 %* at the renewal on 14 Mar 2027; average customer: 10 % a"
                + " year; an estimate, no churn was learned from yet.\n")
        .doesNotContain("odds", "within 180", "What the score is made of");
  }

  @Test
  void aClueOfTheReasonIsNotSaidASecondTimeInTheNextStep() {
    var left = new ContactChanged("kim", ContactRole.SPONSOR, ContactChanged.Movement.LEFT);
    var card = VisibleText.of(HealthView.of(AcmeState.sponsorlessWith(left), AcmeState.TODAY));

    assertThat(card).contains("*Looks like:* sponsor or power user lost (");
    assertThat(card.lines().filter(line -> line.startsWith("*Suggested next step:*")).findFirst())
        .hasValueSatisfying(line -> assertThat(line).endsWith("; ask who stands behind it now."));
  }

  @Test
  void theCardFitsOneScreen() {
    assertThat(CARD.lines().mapToLong(line -> 1 + line.length() / 92).sum()).isLessThan(30);
  }

  @Test
  void moneyRenewalAndOwnerAreThere() {
    assertThat(CARD)
        .contains("*Worth*\n€12,400 a month")
        .contains("*Renewal*\n14 Mar 2027, in 112 days, automatic")
        .contains("*Owner*\ndana");
  }

  @Test
  void whoHasLeftIsSaidToHaveLeftAndNothingIsForecastOrAdvised() {
    var card = HealthView.of(AcmeState.with(cancelled("K-1", "2026-11-20")), AcmeState.TODAY);

    assertThat(VisibleText.of(card))
        .startsWith("⚫ Acme & Söhne <GmbH>: left on 20 Nov 2026 after ")
        .contains("*No reason was given.* They cancelled.")
        .contains("*Lost*\n€12,400 a month")
        .contains(
            "*Health was 34 of 100 (red) when they left*.", "as of their last day, 19 Nov 2026")
        .doesNotContain("Churn probability", "Suggested next step", "Play:", "Renewal");
    assertThat(VisibleText.spoken(card))
        .contains("left on 20 Nov 2026")
        .doesNotContain("Churn probability", "Suggested next step");
  }

  @Test
  void freshnessEndsTheCard() {
    assertThat(CARD)
        .contains("Coverage: 72 % of the scorecard has data.")
        .contains("|21 Nov 2026, 14:00 UTC>. Scored on 22 Nov 2026 by default 1.");
    assertThat(VisibleText.of(HealthView.of(AcmeState.red(), AcmeState.TODAY.plusDays(20))))
        .contains("nothing has been reported for 21 days");
  }

  @Test
  void theTextStandsAloneAndIsEscaped() {
    assertThat(VisibleText.spoken(RED))
        .startsWith(
            "Acme &amp; Söhne &lt;GmbH&gt;: 34 (was 61 a week ago), red. Health is 34 of 100 (red),"
                + " 27 points lower")
        .contains("Worth: €12,400 a month.", "Owner: dana.", "Coverage: 72 % of the scorecard")
        .contains("Newest signal: 21 Nov 2026, 14:00 UTC.")
        .doesNotContain("▆", "🔴", "*", "`");
  }

  @Test
  void onlyTheOneWhoAskedCanShareIt() {
    assertThat(CARD).endsWith("Share in this channel");
    assertThat(
            VisibleText.of(
                HealthView.shared(
                    AccountInContext.withoutContext(AcmeState.red(), AcmeState.TODAY), "U1")))
        .doesNotContain("Share in this channel")
        .endsWith("Shared by <@U1>.");
  }

  @Test
  void anUnknownAccountClaimsNothing() {
    assertThat(VisibleText.of(HealthView.of(AcmeState.unknown(), AcmeState.TODAY)))
        .startsWith(
            "⚪ Acme & Söhne <GmbH>: no score, unknown\n*Nothing is known of its health yet*.");
  }

  @Test
  void whoHasLeftAndSignedAgainIsSaidToComeBack() {
    var state =
        AcmeState.with(
            cancelled("K-1", "2026-11-20"),
            ContractOrders.signed("K-2", "2026-12-01", 12, ContractOrders.line("plan", 30, 3_000)));

    assertThat(VisibleText.of(HealthView.of(state, AcmeState.TODAY)))
        .contains("left on 20 Nov 2026")
        .contains("They cancelled. *They have signed again:* €3,000 a month from 1 Dec 2026 on.");
  }
}
