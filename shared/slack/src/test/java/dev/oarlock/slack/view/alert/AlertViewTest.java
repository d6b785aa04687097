package dev.oarlock.slack.view.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.order.TermLength;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.episode.RecoverySummary;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalLapsed;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalOverdue;
import dev.oarlock.domain.transition.announcement.DepartureSummary;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.testing.AcmeState;
import dev.oarlock.slack.testing.VisibleText;
import dev.oarlock.slack.view.alert.BurstView.BurstItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertViewTest {
  private static final LocalDate DUE = LocalDate.parse("2026-11-17");
  private static final AccountSnapshot ABOUT = Varied.ACME.snapshot();

  /// What the snapshots differ in.
  private record Varied(
      AccountId account,
      String name,
      MultiCurrencyAmount cmrr,
      LocalDate renewal,
      OptionalDouble churnAtRenewal,
      Optional<HealthOverride> override) {
    static final Varied ACME =
        new Varied(
            AcmeState.ID,
            "Acme Corp",
            euros(12_400),
            LocalDate.parse("2027-03-14"),
            OptionalDouble.of(0.45),
            Optional.empty());

    AccountSnapshot snapshot() {
      return new AccountSnapshot(
          account,
          name,
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
          cmrr,
          cmrr.isZero() ? AccountStanding.UNKNOWN : AccountStanding.CUSTOMER,
          Optional.of(renewal),
          new Probability(0.31),
          churnAtRenewal.stream().mapToObj(Probability::new).findFirst(),
          new Probability(0.1),
          Optional.of(Instant.parse("2026-11-21T14:05:00Z")),
          override);
    }

    Varied named(String id, String other) {
      return new Varied(new AccountId(id), other, cmrr, renewal, churnAtRenewal, override);
    }

    Varied worth(long euros) {
      return new Varied(account, name, euros(euros), renewal, churnAtRenewal, override);
    }

    Varied renewing(LocalDate on) {
      return new Varied(account, name, cmrr, on, churnAtRenewal, override);
    }

    Varied churning(OptionalDouble atRenewal) {
      return new Varied(account, name, cmrr, renewal, atRenewal, override);
    }

    Varied overridden(HealthOverride by) {
      return new Varied(account, name, cmrr, renewal, churnAtRenewal, Optional.of(by));
    }
  }

  @Test
  void whoWasFlaggedOnlyAfterTheirContractHadEndedIsSaidSo() {
    var churn =
        new AccountChurn(
            AcmeState.TODAY.minusDays(60), euros(12_400), Optional.empty(), false, false);
    var risk = new DepartureSummary.AlertedRisk(1, AcmeState.TODAY.minusDays(38));

    assertThat(
            VisibleText.spoken(
                departure(new DepartureSummary(churn, Optional.empty(), Optional.of(risk)))))
        .contains(
            "Nobody was alerted before that day. They were flagged 22 days later, on 15 Oct 2026.")
        .doesNotContain("come out of it");
  }

  @Test
  void fewerUnitsForTheSameMoneyAreNoPlainRenewal() {
    var fewer = List.of(new QuantityChange("platform", 100, 50));
    var win =
        new Win.Renewed("K", euros(12_400), euros(12_400), TermLength.ofMonths(12), 14, 0, fewer);

    assertThat(VisibleText.spoken(gong(win)))
        .contains(
            "renewed for 12 months, 14 days late: €12,400 a month. That is as much as before.")
        .contains("It hides fewer units: 50 fewer of platform; each is paid more for.");
  }

  @Test
  void whoComesBackForLessIsSaidTo() {
    var win = new Win.WonBack("K", euros(1_500), euros(5_000), LocalDate.parse("2026-09-27"));

    assertThat(VisibleText.spoken(gong(win)))
        .contains("is won back, after it left on 27 Sep 2026: €1,500 a month.")
        .contains("That is €3,500 less a month than before.");
  }

  private static MultiCurrencyAmount euros(long euros) {
    return MultiCurrencyAmount.of(Money.of(euros * 100, "EUR"));
  }

  private static Card gong(Win win) {
    return GongView.of(new GongRung("g", ABOUT, win));
  }

  @Test
  void anAlertOfAnOverriddenScoreNamesWhoSetItAndTheComputedScore() {
    var override =
        new HealthOverride(
            -38,
            OptionalInt.of(72),
            Band.GREEN,
            "worse-than-it-looks",
            new Csm("dana"),
            LocalDate.parse("2026-12-13"));
    var about = Varied.ACME.overridden(override).snapshot();
    var card = alert(new AccountAtRisk("r", about, 1, new EpisodeCause.EnteredRed()));

    assertThat(VisibleText.spoken(card))
        .contains(
            "Health is 34 of 100 (red), after 61, set by dana until 13 Dec 2026"
                + " (worse-than-it-looks), computed 72 (green).");
  }

  @Test
  void aScoreIsNotCalledRedWhereSomebodySetTheBandAlone() {
    var until = LocalDate.parse("2026-12-13");
    var dana = new Csm("dana");
    var override =
        new HealthOverride(0, OptionalInt.of(34), Band.GREEN, "worse-than-it-looks", dana, until);
    var about = Varied.ACME.overridden(override).snapshot();
    var cause = new EpisodeCause.SetToRed(dana, "worse-than-it-looks");

    assertThat(VisibleText.of(alert(new AccountAtRisk("r", about, 1, cause))))
        .startsWith(
            """
            🔴 Acme Corp: 34 (was 61), set to red
            *Acme Corp is at risk: dana set it to red (worse-than-it-looks).* Health is 34 of 100 \
            (green), after 61, set to red by dana until 13 Dec 2026 (worse-than-it-looks).
            """);
  }

  @Test
  void anAlertReadsFromWhatToWhatToDo() {
    var card = alert(new AccountAtRisk("r", ABOUT, 1, new EpisodeCause.EnteredRed()));

    assertThat(VisibleText.of(card))
        .startsWith(
            """
            🔴 Acme Corp: 34 (was 61), entered red
            *Acme Corp is at risk: its health entered red.* Health is 34 of 100 (red), after 61.
            *Why its score moved*
            • −14 Adoption: 31 % of licences in use
            *Churn probability:* 45 % at the renewal on 14 Mar 2027; average customer: 10 % a year.
            *Worth*
            €12,400 a month
            *Renewal*
            14 Mar 2027, in 112 days
            *Owner*
            dana
            *Segment*
            Enterprise
            *Suggested next step:* Call their sponsor today.
            As of 22 Nov 2026.\
            """);
  }

  @Test
  void whoIsAtRiskThoughLessLikelyToLeaveThanMostReadsWhyBothHold() {
    var card =
        alert(
            new AccountAtRisk(
                "r",
                Varied.ACME.churning(OptionalDouble.of(0.01)).snapshot(),
                1,
                new EpisodeCause.EnteredRed()));

    assertThat(VisibleText.of(card))
        .contains(
            "*Churn probability:* 1 % at the renewal on 14 Mar 2027; average customer: 10 % a year."
                + " *At risk although the forecast is below average*: what put it at risk counts by"
                + " itself");
  }

  @Test
  void anAlertOfBeforeTheRenewalWasToldSpeaksOfTheNext90Days() {
    var old = Varied.ACME.churning(OptionalDouble.empty()).snapshot();

    assertThat(VisibleText.of(alert(new AccountAtRisk("r", old, 1, new EpisodeCause.EnteredRed()))))
        .contains("*Churn probability:* 31 % within 90 days; average customer: 10 % a year.");
  }

  @Test
  void aBurstIsAListByWorthWithAButtonForEachAccount() {
    var burst =
        IntStream.range(0, 30)
            .mapToObj(i -> new AccountAtRisk("r" + i, worth(i), 1, new EpisodeCause.EnteredRed()))
            .flatMap(one -> BurstItem.of(one).stream())
            .toList();
    var text = VisibleText.of(BurstView.of(burst));

    assertThat(text)
        .startsWith("30 accounts are at risk\nTogether they are worth *€435 a month*.")
        .contains(
            "• *Account 29*: its health entered red. €29 a month, owner dana.\n• *Account 28*")
        .contains("• and 5 more: `/health at risk`")
        .contains("Account 29", "Account 5");
  }

  private static Card alert(AccountAtRisk risk) {
    return AtRiskView.of(risk, Optional.of("Call their sponsor today."));
  }

  private static Card overdue(RenewalOverdue renewal) {
    return RenewalOverdueView.of(renewal, Optional.empty());
  }

  private static AccountSnapshot worth(int euros) {
    return Varied.ACME.named("account-" + euros, "Account " + euros).worth(euros).snapshot();
  }

  @Test
  void anAlertsTextStandsAlone() {
    var sign = new EpisodeCause.TelltaleSign(Telltale.COMPETITOR_EVALUATED);
    var card = alert(new AccountAtRisk("r", ABOUT, 1, sign));

    assertThat(VisibleText.spoken(card))
        .startsWith(
            "Acme Corp: 34 (was 61), at risk. Acme Corp is at risk: they are looking at a"
                + " competitor. Health is 34 of 100")
        .contains("Worth: €12,400 a month.", "Owner: dana.", "Call their sponsor today.");
  }

  @Test
  void aRecoverySaysHowLongItTook() {
    var since = LocalDate.parse("2026-11-01");

    assertThat(VisibleText.spoken(RecoveredView.of(new AccountRecovered("w", ABOUT, 1, since))))
        .startsWith("Acme Corp is out of risk after 21 days, since 1 Nov 2026.");
    assertThat(
            VisibleText.spoken(RecoveredView.of(new AccountRecovered("w", ABOUT, 1, ABOUT.day()))))
        .startsWith("Acme Corp is out of risk after less than a day, since 22 Nov 2026.");
  }

  @Test
  void aMergedAccountIsOutOfNoRisk() {
    var summary = RecoverySummary.merged("Beta (beta)", OptionalInt.of(34));

    assertThat(recovered(summary))
        .startsWith(
            "Acme Corp was merged into Beta (beta), after 21 days at risk, since 1 Nov 2026. Nobody"
                + " recovered: the risk is that of the other account now.");
  }

  @Test
  void aRecoveryNamesWhatEndedIt() {
    var summary =
        new RecoverySummary(
            RecoverySummary.Ending.TURNED,
            List.of("they have a sponsor again", "its health is yellow again, 34 → 58"),
            OptionalInt.of(34),
            Optional.empty());

    assertThat(recovered(summary))
        .startsWith(
            "Acme Corp is out of risk after 21 days, since 1 Nov 2026: they have a sponsor again"
                + " and its health is yellow again, 34 → 58.");
  }

  @Test
  void aRecoveryWithFewerLicencesSaysSo() {
    var summary =
        new RecoverySummary(
            RecoverySummary.Ending.TURNED,
            List.of("its health is yellow again"),
            OptionalInt.of(34),
            Optional.of(euros(24_800)));

    assertThat(recovered(summary))
        .contains("They have contracted meanwhile, to €12,400 a month from €24,800: no save.");
  }

  private static String recovered(RecoverySummary summary) {
    var since = LocalDate.parse("2026-11-01");
    return VisibleText.spoken(
        RecoveredView.of(new AccountRecovered("w", ABOUT, 1, since, summary)));
  }

  @Test
  void aRenewalThatMayNotComeSaysHowLikely() {
    var doubt =
        new EpisodeCause.RenewalInDoubt(LocalDate.parse("2026-12-24"), new Probability(0.34));
    var now = Optional.<EpisodeCause>of(new EpisodeCause.TelltaleSign(Telltale.PULSE_LOWEST));

    assertThat(VisibleText.spoken(alert(new AccountAtRisk("r", ABOUT, 1, doubt, now))))
        .contains(
            "Acme Corp is at risk: first because the chance that they churn at the renewal on 24"
                + " Dec 2026 reached 34 %, now because their CSM expects them to leave.");
  }

  @Test
  void whoMayLeaveEachMonthHasNoRenewalAndAChanceWithinNinetyDays() {
    var doubt = new EpisodeCause.RenewalInDoubt(Optional.empty(), new Probability(0.56));

    assertThat(VisibleText.spoken(alert(new AccountAtRisk("r", ABOUT, 1, doubt))))
        .contains("Acme Corp is at risk: the chance that they churn within 90 days reached 56 %.");
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
            "Not so fast. Acme Corp renewed for 12 months and contracted: €10,000 a month. That is"
                + " €2,400 less a month than before.");
    assertThat(GongView.isForEverybody(new GongRung("g", ABOUT, win))).isFalse();
  }

  @Test
  void anOverdueRenewalSaysHowLateItIsAndWhatFollows() {
    var renewal = overdue(List.of("K-1"), 12_400);

    assertThat(VisibleText.of(overdue(renewal)))
        .startsWith(
            """
            ⏳ Acme Corp: renewal 5 days overdue, unsigned
            *The renewal of Acme Corp is 5 days overdue, unsigned.* Contract K-1 ended on 17 Nov 2026: €12,400 a month is late, not lost.
            Signed within the next 55 days, it is a late renewal and its dates stay. If nobody has signed by 15 Jan 2027, what is late counts as lost as of 17 Nov 2026.
            *Churn probability:* 42 % that they do not renew. Health is 34 of 100 (red), after 61.
            *Late*
            €12,400 a month
            *Was due*
            17 Nov 2026
            """);
  }

  @Test
  void ofSeveralContractsThoseThatAreLateAreNamed() {
    var renewal = overdue(List.of("K-1", "K-2"), 5_000);

    assertThat(VisibleText.spoken(overdue(renewal)))
        .contains(
            "Contracts K-1 and K-2 ended on 17 Nov 2026: €5,000 of its €12,400 a month is late, not"
                + " lost.");
  }

  @Test
  void anyOtherAlertSaysThatItsRenewalIsOverdue() {
    var about = new SnapshotSection(Varied.ACME.renewing(DUE).snapshot());

    assertThat(about.renewal()).isEqualTo("17 Nov 2026, 5 days overdue, unsigned");
  }

  @Test
  void ofWhomNoContractIsKnownNobodySaysThatTheyPayNothing() {
    var unknown = Varied.ACME.worth(0).snapshot();
    var risk = new AccountRecovered("w", unknown, 1, DUE);

    assertThat(new SnapshotSection(unknown).facts().getFirst().value())
        .isEqualTo("no contract known");
    assertThat(VisibleText.of(BurstView.of(BurstItem.of(risk).stream().toList())))
        .contains("No contract known, owner dana.")
        .doesNotContain("Nothing, owner");
  }

  @Test
  void aDepartureFromAPauseSaysWhatWasPaidBefore() {
    var churn =
        new AccountChurn(
            AcmeState.TODAY,
            MultiCurrencyAmount.zero(),
            Optional.empty(),
            false,
            true,
            euros(12_400));

    assertThat(
            VisibleText.spoken(
                departure(new DepartureSummary(churn, Optional.empty(), Optional.empty()))))
        .contains(
            "left on 22 Nov 2026 from a pause: €12,400 a month before it paused is lost.",
            "Lost: €12,400 a month before it paused.")
        .doesNotContain("nothing");
  }

  @Test
  void aDepartureSaysWhatIsLostWhyAndWhatWasKnown() {
    var churn = new AccountChurn(AcmeState.TODAY, euros(12_400), Optional.of("price"), false, true);
    var since = Optional.of(LocalDate.parse("2023-11-22"));
    var risk =
        Optional.of(
            new DepartureSummary.AlertedRisk(
                2,
                LocalDate.parse("2026-09-01"),
                Optional.of(new EpisodeCause.TelltaleSign(Telltale.SPONSOR_LEFT)),
                Optional.of(new Probability(0.34))));
    var last = Optional.of(new Probability(0.62));
    var told = new DepartureSummary(churn, since, risk, 0, last, List.of());

    assertThat(VisibleText.spoken(departure(told)))
        .startsWith(
            "Acme Corp has left. Acme Corp left on 22 Nov 2026: €12,400 a month is lost. They"
                + " cancelled. The reason given: Price and competition: price or budget. It counts"
                + " as avoidable. They were flagged 82 days before, on 1 Sep 2026: their sponsor"
                + " left and nobody has followed. The forecast then was 34 % to leave within 90"
                + " days. On their last day the forecast was 62 % to leave within 90 days. Lists"
                + " and digest may have shown another: the chance at the renewal, which is not"
                + " kept of past days.")
        .contains("Customer since: 22 Nov 2023.");
  }

  @Test
  void whoWasFlaggedByTheirForecastHasOneChanceOfThen() {
    var churn = new AccountChurn(AcmeState.TODAY, euros(12_400), Optional.of("price"), false, true);
    var doubt =
        new EpisodeCause.RenewalInDoubt(LocalDate.parse("2026-11-22"), new Probability(0.41));
    var risk =
        new DepartureSummary.AlertedRisk(
            2,
            LocalDate.parse("2026-09-01"),
            Optional.of(doubt),
            Optional.of(new Probability(0.34)));

    assertThat(
            VisibleText.spoken(
                departure(new DepartureSummary(churn, Optional.empty(), Optional.of(risk)))))
        .contains("the chance that they churn at the renewal on 22 Nov 2026 reached 41 %")
        .doesNotContain("34 %");
  }

  @Test
  void aDepartureThatRestsOnAnOrderInDoubtSaysSo() {
    var churn = new AccountChurn(AcmeState.TODAY, euros(12_400), Optional.empty(), false, true);
    var doubt =
        new OrderDoubt(
            AcmeState.TODAY, "it takes 50 of plan from K-1 on 2026-11-22, of which there were 40");
    var told =
        new DepartureSummary(
            churn, Optional.empty(), Optional.empty(), 0, Optional.empty(), List.of(doubt));

    assertThat(VisibleText.spoken(departure(told)))
        .contains(
            "They cancelled. In doubt: a cancellation takes 50 of plan from K-1 on 22 Nov 2026, of"
                + " which there were 40, and counts for no more. No reason was given.");
  }

  @Test
  void aRenewalThatNobodySignedIsADepartureOfTheDayItWasDue() {
    var churn = new AccountChurn(DUE, euros(12_400), Optional.empty(), false, false);

    assertThat(
            VisibleText.spoken(
                departure(new DepartureSummary(churn, Optional.empty(), Optional.empty()))))
        .contains(
            "Acme Corp left on 17 Nov 2026: €12,400 a month is lost. Their contract ended on that"
                + " day, and nobody has renewed it since. No reason was given. It counts as"
                + " avoidable. Nobody was alerted before they left.");
  }

  private static Card departure(DepartureSummary departure) {
    return AccountChurnedView.of(
        new AccountChurned("c", ABOUT, departure), ReasonCatalog.shipped());
  }

  private static RenewalOverdue overdue(List<String> contracts, long euros) {
    return new RenewalOverdue(
        "o",
        Varied.ACME.renewing(DUE).churning(OptionalDouble.of(0.42)).snapshot(),
        new OverdueRenewal(DUE, contracts, euros(euros), DUE.plusDays(60)));
  }

  @Test
  void aPausedContractThatIsOverdueSaysWhatWasPaidBefore() {
    var paused =
        new OverdueRenewal(
            DUE, List.of("K-1"), MultiCurrencyAmount.zero(), euros(1_000), DUE.plusDays(60));
    var about = Varied.ACME.renewing(DUE).snapshot();

    assertThat(
            VisibleText.spoken(
                RenewalOverdueView.of(new RenewalOverdue("o", about, paused), Optional.empty())))
        .contains(
            "Contract K-1 ended on 17 Nov 2026: it is paused, and they paid €1,000 a month before.")
        .contains("Late: nothing now, paused; €1,000 a month before.");
    assertThat(VisibleText.spoken(RenewalLapsedView.of(new RenewalLapsed("l", about, paused))))
        .contains("due on 17 Nov 2026: €1,000 a month before it paused is lost as of that day.");
  }

  @Test
  void aRoutineRenewalRingsQuietly() {
    var card = gong(new Win.Renewed("K", euros(12_400), euros(12_400), 12, 0));

    assertThat(VisibleText.spoken(card)).doesNotContain("Gong!").contains("as much as before");
  }

  @Test
  void anEarlyRenewalRingsLoud() {
    var win =
        new Win.Renewed(
            "K", euros(12_400), euros(12_400), TermLength.ofMonths(12), 0, 60, List.of());

    assertThat(VisibleText.spoken(gong(win)))
        .startsWith("Gong! Acme Corp renewed for 12 months, 60 days early: €12,400 a month.");
  }

  @ParameterizedTest
  @CsvSource({"42, 1, 42 days", "90, 3, 90 days", "442, 15, 442 days (about 15 months)"})
  void aTermThatIsNoWholeMonthsIsSaidInItsDays(int days, int months, String said) {
    var term = new TermLength(months, OptionalInt.of(days));
    var win = new Win.Renewed("K", euros(12_400), euros(12_400), term, 0, 0, List.of());

    assertThat(VisibleText.spoken(gong(win)))
        .startsWith("Acme Corp renewed for " + said + ": €12,400 a month.");
  }

  @Test
  void growthThatHidesADroppedProductSaysBoth() {
    var mixed = List.of(new QuantityChange("analytics", 10, 0), new QuantityChange("pro", 38, 50));
    var win = new Win.Expanded("K", euros(300), mixed);

    assertThat(VisibleText.spoken(gong(win)))
        .startsWith(
            "Not so fast. Acme Corp expanded by €300 a month. It hides a dropped product: analytics"
                + " is dropped and 12 more of pro; the amount is net of that.");
    assertThat(GongView.isForEverybody(new GongRung("g", ABOUT, win))).isFalse();
  }

  @Test
  void everyWinIsAClause() {
    assertThat(VisibleText.spoken(gong(new Win.Expanded("K", euros(2_000)))))
        .contains("Acme Corp expanded by €2,000 a month.");
    assertThat(VisibleText.spoken(gong(new Win.FirstValue(34))))
        .contains("Acme Corp reached first value after 34 days.");
    assertThat(VisibleText.spoken(gong(new Win.FirstValue(204, Optional.of(1L)))))
        .contains("Acme Corp reached first value 1 day after the kickoff.");
    assertThat(VisibleText.spoken(gong(new Win.FirstValue(0))))
        .contains("Acme Corp reached first value.");
    assertThat(
            VisibleText.spoken(
                gong(
                    new Win.Saved(
                        LocalDate.parse("2026-11-01"),
                        21,
                        List.of("their CSM's pulse is 4 of 5")))))
        .contains(
            "Acme Corp is saved: it was at risk for 21 days, since 1 Nov 2026.",
            "What turned it: their CSM's pulse is 4 of 5.");
    assertThat(VisibleText.spoken(gong(new Win.BackFromRed(LocalDate.parse("2026-11-01")))))
        .contains("Acme Corp is back from red, where it was since 1 Nov 2026.");
  }
}
