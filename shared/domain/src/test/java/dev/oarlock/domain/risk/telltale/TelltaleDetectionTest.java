package dev.oarlock.domain.risk.telltale;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.joined;
import static dev.oarlock.domain.testing.SampleSignals.left;
import static dev.oarlock.domain.testing.SampleSignals.overdue;
import static dev.oarlock.domain.testing.SampleSignals.paid;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.testing.DenseSignalLogs;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelltaleDetectionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final AccountLog ACME = AccountLog.of("acme");

  @Test
  void aSponsorWhoLeftIsASignUntilSomebodyFollows() {
    var story = ACME.on("2026-01-01", joined("kim", ContactRole.SPONSOR));
    var gone = story.on("2026-10-29", left("kim", ContactRole.SPONSOR));
    var followed = gone.on("2026-11-10", joined("lee", ContactRole.SPONSOR));

    assertThat(signs(story)).isEmpty();
    assertThat(TelltaleDetection.detect(gone.facts(TODAY), TODAY))
        .containsExactly(
            new DetectedTelltale(Telltale.SPONSOR_LEFT, "their sponsor left on 2026-10-29"));
    assertThat(signs(followed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "COMPETITOR_EVALUATION, 2026-08-24, COMPETITOR_EVALUATED",
    "COMPETITOR_EVALUATION, 2026-08-23,",
    "RFP, 2026-11-01, COMPETITOR_EVALUATED",
    "ACQUISITION, 2026-05-26, COMPANY_SOLD",
    "ACQUISITION, 2026-05-25,",
    "BANKRUPTCY, 2026-11-01, COMPANY_SOLD",
    "LEADERSHIP_CHANGE, 2026-11-01,"
  })
  void whatHappensToTheirCompanyIsASignForAWhile(
      CorporateEventNoted.Kind kind, String day, Telltale sign) {
    var signs = signs(ACME.on(day, new CorporateEventNoted(kind)));

    assertThat(signs).isEqualTo(sign == null ? List.of() : List.of(sign));
  }

  /// Use of working days, on the last ones of which it is low.
  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "3, true"})
  void aHolidayIsNoCollapse(int lowDays, boolean collapsed) {
    var story = ACME;
    var working =
        TODAY
            .minusWeeks(6)
            .datesUntil(TODAY.plusDays(1))
            .filter(day -> day.getDayOfWeek().getValue() < 6)
            .toList();
    for (var at = 0; at < working.size(); at++) {
      var isLow = at >= working.size() - lowDays;
      story = story.on(working.get(at), active(working.get(at), isLow ? 15 : 62));
    }

    assertThat(signs(story)).isEqualTo(collapsed ? List.of(Telltale.USAGE_COLLAPSED) : List.of());
  }

  @ParameterizedTest
  @CsvSource({"49, true", "50, false", "100, false"})
  void useThatFellByMoreThanHalfInFourWeeksIsASign(int users, boolean collapsed) {
    var story = ACME;
    for (var week = 4; week >= 1; week--) {
      var day = TODAY.minusWeeks(week);
      story = story.on(day, active(day, 100));
    }

    assertThat(signs(story.on(TODAY, active(TODAY, users))))
        .isEqualTo(collapsed ? List.of(Telltale.USAGE_COLLAPSED) : List.of());
  }

  @ParameterizedTest
  @CsvSource({"2026-10-23, true", "2026-10-24, false"})
  void thirtyDaysWithoutAnyUseAreASign(String last, boolean silent) {
    var day = LocalDate.parse(last);

    assertThat(signs(ACME.on(day, active(day, 3))))
        .isEqualTo(silent ? List.of(Telltale.WENT_SILENT) : List.of());
  }

  @Test
  void anAccountWhoseUseWasNeverReportedIsNotSilent() {
    assertThat(signs(ACME.on("2026-01-01", signed("C", "2026-01-01", 12)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-07-25, true", "2026-07-26, false"})
  void whoIsNotLiveFourMonthsAfterTheKickoffIsAtRisk(String kickoff, boolean late) {
    var story = ACME.on(kickoff, new MilestoneReached(MilestoneReached.KICKOFF));

    assertThat(signs(story)).isEqualTo(late ? List.of(Telltale.NOT_LIVE) : List.of());
    assertThat(signs(story.on("2026-11-01", new MilestoneReached(MilestoneReached.LIVE))))
        .isEmpty();
  }

  @Test
  void whoUsesHalfOfTheLicencesIsLiveWhateverWasReported() {
    var story =
        ACME.on("2026-05-01", signed("C", "2026-05-01", 12, line("SEATS", 10, 100)))
            .on("2026-05-20", new MilestoneReached(MilestoneReached.KICKOFF))
            .on(TODAY, active(TODAY, 5));

    assertThat(signs(story)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-09-23, true", "2026-09-24, false", "2025-11-22, false"})
  void noUseAtAllTwoMonthsAfterSigningIsASign(String signed, boolean never) {
    var kickoff = new MilestoneReached(MilestoneReached.KICKOFF);
    var story =
        ACME.on(signed, signed("C", signed, 24, line("SEATS", 10, 100))).on("2026-11-10", kickoff);

    assertThat(signs(story)).isEqualTo(never ? List.of(Telltale.NEVER_USED) : List.of());
    assertThat(signs(story.on("2026-11-20", active(LocalDate.parse("2026-11-20"), 1)))).isEmpty();
  }

  @Test
  void whereNothingOfTheProductIsReportedSilenceSaysNothing() {
    assertThat(signs(ACME.on("2026-06-01", signed("C", "2026-06-01", 12, line("SEATS", 10, 100)))))
        .isEmpty();
  }

  /// Books begin to report use years after their customers signed.
  @ParameterizedTest
  @ValueSource(strings = {MilestoneReached.LIVE, MilestoneReached.FIRST_VALUE})
  void whoIsSaidToBeLiveMayUseItUnreported(String milestone) {
    var story =
        ACME.on("2026-06-01", signed("C", "2026-06-01", 12, line("SEATS", 10, 100)))
            .on("2026-06-04", new MilestoneReached(MilestoneReached.KICKOFF));

    assertThat(signs(story)).contains(Telltale.NEVER_USED);
    assertThat(signs(story.on("2026-07-21", new MilestoneReached(milestone)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-05-15, true", "2026-09-23, true", "2026-09-24, false"})
  void anOnboardingThatIsFirstHeardOfLateIsWatchedFromThenOn(String kickoff, boolean never) {
    var story =
        ACME.on("2026-04-01", signed("C", "2026-04-01", 12, line("SEATS", 10, 100)))
            .on(kickoff, new MilestoneReached(MilestoneReached.KICKOFF));

    assertThat(signs(story).contains(Telltale.NEVER_USED)).isEqualTo(never);
  }

  @Test
  void aReportThatNobodyUsesItIsOneThoughTheyAreSaidToBeLive() {
    var story =
        ACME.on("2026-06-01", signed("C", "2026-06-01", 12, line("SEATS", 10, 100)))
            .on("2026-07-21", new MilestoneReached(MilestoneReached.LIVE))
            .on("2026-11-20", active(LocalDate.parse("2026-11-20"), 0));

    assertThat(signs(story)).contains(Telltale.NEVER_USED);
  }

  @Test
  void useThatIsReportedFromSomeDayOnWasNotMeasuredBefore() {
    var story =
        ACME.on("2026-06-01", signed("C", "2026-06-01", 12, line("SEATS", 10, 100)))
            .on("2026-11-20", active(LocalDate.parse("2026-11-20"), 8));

    for (var day = LocalDate.parse("2026-06-01"); !day.isAfter(TODAY); day = day.plusDays(1)) {
      assertThat(TelltaleDetection.telltalesOn(story.facts(day), day)).as("%s", day).isEmpty();
    }
  }

  @Test
  void whoUsesItIsLiveWhereNoLicencesAreKnown() {
    var story = ACME.on("2026-05-20", new MilestoneReached(MilestoneReached.KICKOFF));

    assertThat(signs(story.on(TODAY, active(TODAY, 0)))).contains(Telltale.NOT_LIVE);
    assertThat(signs(story.on(TODAY, active(TODAY, 5)))).isEmpty();
  }

  @Test
  void theLowestPulseIsASign() {
    assertThat(signs(ACME.on(TODAY, pulse(1)))).containsExactly(Telltale.PULSE_LOWEST);
    assertThat(signs(ACME.on(TODAY, pulse(2)))).isEmpty();
  }

  @Test
  void noticeOfAContractThatNobodyToldOfIsASignOnceItsDayIsOver() {
    var story =
        ACME.on("2026-01-01", signed("C-1", "2026-01-01", 12, line("SEATS", 10, 1_000)))
            .on("2026-11-21", cancelled("sub_9", "2027-01-01"));

    assertThat(TelltaleDetection.detect(story.facts(TODAY), TODAY))
        .containsExactly(
            new DetectedTelltale(
                Telltale.NOTICE_IN_DOUBT,
                "notice was given for sub_9 as of 2027-01-01, and no contract of that number is on"
                    + " record"));
    var eve = TODAY.minusDays(1);
    assertThat(TelltaleDetection.telltalesOn(story.facts(eve), eve)).isEmpty();
    assertThat(TelltaleDetection.nextChange(story.facts(eve), eve)).contains(TODAY);
    assertThat(TelltaleDetection.nextChange(story.facts(TODAY), TODAY))
        .contains(LocalDate.parse("2028-01-01"));
  }

  @Test
  void noticeIsASignUntilTheyRenew() {
    var given =
        ACME.on("2026-01-01", signed("C", "2026-01-01", 12, line("SEATS", 10, 100)))
            .on("2026-11-20", cancelled("C", "2027-01-01"));
    var later = renewed("C", "2027-01-02", 12, line("SEATS", 10, 100));

    assertThat(signs(given)).containsExactly(Telltale.GAVE_NOTICE);
    assertThat(signs(given.on("2026-11-21", later))).isEmpty();
  }

  @Test
  void anInvoiceSixtyDaysOverdueIsASignUntilItIsPaid() {
    var story = ACME.on("2026-09-24", overdue("I", "2026-09-23"));

    assertThat(signs(story)).containsExactly(Telltale.PAYMENT_STOPPED);
    assertThat(signs(story.on("2026-11-01", paid("I", "2026-09-23")))).isEmpty();
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return DenseSignalLogs.logs();
  }

  @Property(tries = 200)
  void timeAloneStartsOrEndsASignOnTheDayThatWasNamedAndNotBefore(
      @ForAll("logs") List<LoggedSignal> log) {
    var evidence = AccountEvidence.of(Facts.none().fold(log, ArbitrarySignals.TODAY));
    var signs = TelltaleDetection.telltalesOn(evidence, TODAY);
    var next = TelltaleDetection.nextChange(evidence, TODAY);

    for (var day = TODAY; day.isBefore(next.orElse(TODAY.plusDays(800))); day = day.plusDays(1)) {
      assertThat(TelltaleDetection.telltalesOn(evidence, day)).isEqualTo(signs);
    }
    next.ifPresent(
        day -> assertThat(TelltaleDetection.telltalesOn(evidence, day)).isNotEqualTo(signs));
  }

  private static List<Telltale> signs(AccountLog story) {
    return TelltaleDetection.detect(story.facts(TODAY), TODAY).stream()
        .map(DetectedTelltale::telltale)
        .toList();
  }
}
