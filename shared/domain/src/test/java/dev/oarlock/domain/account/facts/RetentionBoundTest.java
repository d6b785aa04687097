package dev.oarlock.domain.account.facts;

import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.answered;
import static dev.oarlock.domain.testing.SampleSignals.closed;
import static dev.oarlock.domain.testing.SampleSignals.joined;
import static dev.oarlock.domain.testing.SampleSignals.left;
import static dev.oarlock.domain.testing.SampleSignals.met;
import static dev.oarlock.domain.testing.SampleSignals.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// There is room for so many facts only, and what has no room falsifies nothing.
class RetentionBoundTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final AccountLog ACME = AccountLog.of("acme");

  @ParameterizedTest
  @ValueSource(ints = {30, 500})
  void aSponsorIsNotPushedOutByPowerUsers(int powerUsers) {
    var story = ACME.on("2025-01-01", joined("ann", ContactRole.SPONSOR));
    for (var n = 0; n < powerUsers; n++) {
      story = story.on("2026-06-01", joined("user" + n, ContactRole.POWER_USER));
    }

    assertThat(sentence(story, Measure.SPONSORS)).isEqualTo("sponsors present: 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 130, 500})
  void whoIsNoSponsorAnyMoreDoesNotBecomeOneAgain(int others) {
    var story =
        ACME.on("2025-01-01", joined("ann", ContactRole.SPONSOR))
            .on("2025-01-01", joined("ben", ContactRole.SPONSOR))
            .on("2025-02-01", joined("ann", ContactRole.POWER_USER));
    for (var n = 0; n < others; n++) {
      story = story.on("2026-06-01", joined("user" + n, ContactRole.POWER_USER));
    }

    assertThat(sentence(story, Measure.SPONSORS)).isEqualTo("sponsors present: 1");
    assertThat(evidence(story).contacts().contactsIn(ContactRole.SPONSOR))
        .extracting(ContactChanged::contact)
        .containsExactly("ben");
  }

  @Test
  void theDepartureOfASponsorIsRememberedHoweverManyComeAndGo() {
    var story =
        ACME.on("2025-01-01", joined("ann", ContactRole.SPONSOR))
            .on("2025-02-01", left("ann", ContactRole.SPONSOR));
    for (var n = 0; n < 500; n++) {
      story = story.on("2026-06-01", joined("user" + n, ContactRole.ADMIN));
    }

    assertThat(evidence(story).contacts().vacantSince(ContactRole.SPONSOR))
        .hasValue(LocalDate.parse("2025-02-01"));
  }

  @Test
  void moreSponsorsThanThereIsRoomForAreThatManyOrMore() {
    var story = ACME;
    for (var n = 0; n < 200; n++) {
      story = story.on("2026-06-01", joined("sponsor" + n, ContactRole.SPONSOR));
    }

    assertThat(sentence(story, Measure.SPONSORS)).isEqualTo("sponsors present: 120 or more");
  }

  @Test
  void whetherAnEarlierSponsorIsThereIsUnknownWhenTooManyHaveLeft() {
    var story = ACME.on("2025-01-01", joined("ann", ContactRole.SPONSOR));
    for (var n = 0; n < 200; n++) {
      story = story.on("2026-06-01", left("sponsor" + n, ContactRole.SPONSOR));
    }

    assertThat(evidence(story).contacts().countInRole(ContactRole.SPONSOR).isPresent()).isFalse();
    assertThat(evidence(story).contacts().vacantSince(ContactRole.SPONSOR)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "40, 40", "41, 41", "300, 240 or more"})
  void urgentTicketsAreCountedOrAtLeastSoMany(int urgent, String shown) {
    var story = ACME;
    for (var n = 0; n < urgent; n++) {
      story = story.on(TODAY.minusDays(9), opened("T-" + n, Priority.URGENT));
    }

    assertThat(sentence(story, Measure.URGENT_OPEN))
        .isEqualTo("urgent or escalated tickets open: " + shown);
  }

  @ParameterizedTest
  @CsvSource({"41, COMPLETE", "200, COMPLETE"})
  void anOpenTicketIsNotForgottenOverNewerOnesThatWereClosed(int closings, ReadingBasis basis) {
    var story = ACME.on(TODAY.minusDays(60), opened("old", Priority.URGENT));
    for (var n = 0; n < closings; n++) {
      story = story.on(TODAY.minusDays(9), opened("T-" + n, Priority.URGENT));
      story = story.on(TODAY.minusDays(8), closed("T-" + n, 5, 24));
    }

    var open = evidence(story).support().urgentOpen(TODAY);

    assertThat(open.value()).hasValue(1);
    assertThat(open.basis()).isEqualTo(basis);
  }

  @Test
  void whetherATicketIsOpenIsUnknownWhereItsClosingMayHaveBeenDropped() {
    var story = ACME.on(TODAY.minusDays(60), opened("old", Priority.URGENT));
    for (var n = 0; n < 300; n++) {
      story = story.on(TODAY.minusDays(8), closed("T-" + n, 5, 24));
    }

    assertThat(evidence(story).support().urgentOpen(TODAY).isPresent()).isFalse();
  }

  @Test
  void answersToOneSurveyDoNotPushOutThoseToAnother() {
    var story = ACME.on(TODAY.minusDays(90), answered(Survey.NPS, 9));
    for (var n = 0; n < 200; n++) {
      story = story.on(TODAY.minusDays(5), answered(Survey.CSAT, n % 2 == 0 ? 4 : 5));
    }

    assertThat(sentence(story, Measure.NPS)).isEqualTo("NPS 100");
    assertThat(sentence(story, Measure.CSAT))
        .isEqualTo("satisfaction 4.5 of 5, counting the newest only");
  }

  @Test
  void aBusinessReviewIsNotPushedOutByCheckIns() {
    var story = ACME.on(TODAY.minusDays(70), met(MeetingHeld.Kind.QBR, true));
    for (var n = 60; n > 0; n--) {
      story = story.on(TODAY.minusDays(n), met(MeetingHeld.Kind.CHECK_IN, false));
    }

    assertThat(sentence(story, Measure.EXECUTIVE_CONTACT))
        .isEqualTo("10 weeks since their executives were met");
  }

  @Test
  void firstValueIsNotPushedOutByMilestonesOfTheirOwn() {
    var story = ACME;
    for (var n = 0; n < 100; n++) {
      story = story.on("2026-01-01", new MilestoneReached("own " + n));
    }
    story = story.on("2026-02-01", new MilestoneReached(MilestoneReached.FIRST_VALUE));

    assertThat(evidence(story).outcomes().reachedOn(MilestoneReached.FIRST_VALUE)).isPresent();
  }

  @Test
  void aSourceThatCountsTheDayEachHourPushesOutNoDayBefore() {
    var log = new ArrayList<LoggedSignal>();
    for (var hour = 0; hour < 24 * 90; hour++) {
      var at = TODAY.minusDays(90).atStartOfDay().plusHours(hour);
      var report = active(at.toLocalDate(), at.getHour()).countedBy("product");
      var instant = at.toInstant(ZoneOffset.UTC);
      log.add(new LoggedSignal(new SignalId("u" + hour), ACME.account(), instant, instant, report));
    }

    assertThat(Facts.none().fold(log, TODAY).of(UsageReported.class)).hasSize(90);
  }

  @Test
  void whatCountsUpToALimitSaysOrMoreThere() {
    assertThat(
            Measure.WEEKS_UNUSED.sentence(
                12, EvidenceReading.weeksSince(TODAY.minusDays(100), TODAY, 12).basis()))
        .isEqualTo("not used for 12 weeks or more");
  }

  private static String sentence(AccountLog story, Measure measure) {
    var reading = measure.read(evidence(story), TODAY);
    return measure.sentence(reading.value().orElseThrow(), reading.basis());
  }

  private static AccountEvidence evidence(AccountLog story) {
    return AccountEvidence.of(story.facts(TODAY));
  }
}
