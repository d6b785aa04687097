package dev.oarlock.domain.account.evidence;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.answered;
import static dev.oarlock.domain.testing.SampleSignals.joined;
import static dev.oarlock.domain.testing.SampleSignals.left;
import static dev.oarlock.domain.testing.SampleSignals.met;
import static dev.oarlock.domain.testing.SampleSignals.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.RelationshipSignal.CommunityActed;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountEvidenceTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final AccountLog ACME = AccountLog.of("acme");
  private static final AccountLog SIGNED =
      ACME.on("2025-11-01", signed("C-1", "2025-11-01", 12, line("SEATS", 100, 1_000)));

  @Test
  void licencesThatAreAddedDiluteTheShareOnTheDayTheyTakeEffect() {
    var evidence =
        of(
            SIGNED
                .on(TODAY, active(TODAY, 50))
                .on(TODAY, addedOn("C-1", "2026-11-30", line("SEATS", 100, 1_000))));

    assertThat(evidence.licencesActive(TODAY).value()).hasValue(50);
    assertThat(evidence.licencesActive(TODAY).validUntil()).hasValue(LocalDate.parse("2026-11-30"));
    assertThat(evidence.licencesActive(LocalDate.parse("2026-11-30")).value()).hasValue(25);
  }

  @Test
  void growthComparesWithAYearAgo() {
    var more = addedOn("C-1", "2026-06-01", line("SEATS", 20, 200));
    var growth = of(SIGNED.on("2026-06-01", more)).growth().cmrrGrowth(TODAY);

    assertThat(growth.value()).hasValue(120);
    assertThat(growth.validUntil()).hasValue(LocalDate.parse("2026-06-01").plusDays(365));
  }

  @Test
  void aContractThatLapsedIsGrowthToZero() {
    var lapsed = lapsing(signed("C-1", "2025-09-01", 12, line("SEATS", 100, 1_000)));

    assertThat(of(ACME.on("2025-09-01", lapsed)).growth().cmrrGrowth(TODAY).value()).hasValue(0);
  }

  @Test
  void aContractThatHasNotBegunIsNoGrowthYet() {
    var growth = of(ACME.on(TODAY, signed("C-1", "2026-12-01", 12))).growth().cmrrGrowth(TODAY);

    assertThat(growth.isPresent()).isFalse();
    assertThat(growth.validUntil()).hasValue(LocalDate.parse("2026-12-01"));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22, 0", "2026-10-22, 1", "2026-08-23, 2", "2026-08-22, 3", "2026-01-31, 9"})
  void tenureCountsWholeMonths(String since, int months) {
    assertThat(of(ACME.on(since, registered(since))).tenureMonths(TODAY)).hasValue(months);
  }

  @Test
  void aMonthThatEndsEarlyStillEndsAMonth() {
    var evidence = of(ACME.on("2026-08-31", registered("2026-08-31")));

    assertThat(evidence.tenureMonths(LocalDate.parse("2026-09-30"))).hasValue(1);
    assertThat(evidence.tenureReachedOn(1)).hasValue(LocalDate.parse("2026-09-30"));
  }

  @Test
  void withoutAnySponsorTheCountIsUnknownAndAfterOneLeftItIsZero() {
    var there = ACME.on("2026-01-01", joined("kim", ContactRole.SPONSOR));
    var gone = there.on("2026-10-01", left("kim", ContactRole.SPONSOR));

    assertThat(of(ACME).contacts().countInRole(ContactRole.SPONSOR))
        .isEqualTo(EvidenceReading.none());
    assertThat(of(there).contacts().countInRole(ContactRole.SPONSOR).value()).hasValue(1);
    assertThat(of(gone).contacts().countInRole(ContactRole.SPONSOR).value()).hasValue(0);
  }

  @Test
  void aCheckInIsNoExecutiveMeetingUnlessAnExecutiveCame() {
    var story = SIGNED.on("2026-11-15", met(MeetingHeld.Kind.CHECK_IN, false));
    var attended = story.on("2026-11-01", met(MeetingHeld.Kind.CHECK_IN, true));

    assertThat(of(story).contacts().weeksSinceExecutiveMeeting(TODAY).value()).hasValue(52);
    assertThat(of(attended).contacts().weeksSinceExecutiveMeeting(TODAY).value()).hasValue(3);
  }

  @Test
  void npsOfTheTextbookAnswersIsForty() {
    var story = ACME;
    for (var score : new int[] {10, 9, 9, 4, 10, 7, 10, 8, 5, 10}) {
      story = story.on(TODAY, answered(Survey.NPS, score));
    }

    assertThat(of(story).sentiment().nps(TODAY).value()).hasValue(40);
  }

  @Test
  void anAnswerExpiresAfterHalfAYear() {
    var sentiment = of(ACME.on(TODAY, answered(Survey.CSAT, 4))).sentiment();

    assertThat(sentiment.csat(TODAY.plusDays(180)).value()).hasValue(4);
    assertThat(sentiment.csat(TODAY.plusDays(181)).isPresent()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"40, 50", "10, 0", "5, 0", "70, 100", "100, 120"})
  void aSuccessMeasureCountsByItsProgressFromBaselineToTarget(double value, double percent) {
    var measure = new MeasureReported("hours", value, OptionalDouble.of(10), OptionalDouble.of(70));

    assertThat(of(ACME.on(TODAY, measure)).outcomes().targetsMet(TODAY).value()).hasValue(percent);
  }

  @Test
  void aSuccessMeasureWithoutATargetCannotBeRead() {
    var measure = new MeasureReported("hours", 5, OptionalDouble.empty(), OptionalDouble.empty());

    assertThat(of(ACME.on(TODAY, measure)).outcomes().targetsMet(TODAY))
        .isEqualTo(EvidenceReading.none());
  }

  @Test
  void beforeFirstValueTheDaysCountInWholeWeeks() {
    var started = ACME.on("2026-09-01", registered("2026-09-01"), new MilestoneReached("kickoff"));
    var reached = started.on("2026-10-01", new MilestoneReached(MilestoneReached.FIRST_VALUE));

    assertThat(of(started).outcomes().daysToFirstValue(TODAY).value()).hasValue(77);
    assertThat(of(reached).outcomes().daysToFirstValue(TODAY).value()).hasValue(30);
  }

  @Test
  void bouncesAndUnsubscribingCountAgainstInterest() {
    var story =
        ACME.on(TODAY, new MarketingEngaged(MarketingEngaged.Action.ATTENDED))
            .on(TODAY, new MarketingEngaged(MarketingEngaged.Action.UNSUBSCRIBED));

    assertThat(of(story).engagement().campaignInterest(TODAY).value()).hasValue(-1);
  }

  @Test
  void whoAnswersMoreThanItAsksIsSelfSufficient() {
    var asked = new CommunityActed(CommunityActed.Action.ASKED);
    var answered = new CommunityActed(CommunityActed.Action.ANSWERED);

    assertThat(
            of(ACME.on(TODAY, asked, answered, answered, answered))
                .engagement()
                .answersGiven(TODAY)
                .value())
        .hasValue(75);
  }

  private static AccountEvidence of(AccountLog story) {
    return AccountEvidence.of(story.facts(TODAY));
  }
}
