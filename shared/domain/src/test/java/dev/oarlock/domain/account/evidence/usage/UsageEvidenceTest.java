package dev.oarlock.domain.account.evidence.usage;

import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.features;
import static dev.oarlock.domain.testing.SampleSignals.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.GuideExamples;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageEvidenceTest {
  private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");
  private static final AccountLog ACME = AccountLog.of("acme");

  @Test
  void ofTwoSourcesOnOneDayTheHigherNumberCounts() {
    var story = ACME.on(SUNDAY, active(SUNDAY, 12), active(SUNDAY, 20));

    assertThat(usage(story).activePercent(100, SUNDAY).value()).hasValue(20);
  }

  /// Back after 200 days away: the use of then tells nothing, and three weeks later its lack does.
  @Test
  void whoCameBackIsNotCalledActiveForUseOfBeforeTheyLeft() {
    var facts = ACME.on(SUNDAY.minusDays(201), active(SUNDAY.minusDays(201), 40)).facts(SUNDAY);
    var usage = UsageEvidence.of(facts, Optional.of(SUNDAY.minusDays(1)));

    assertThat(usage.disuse().weeksUnused(SUNDAY).value()).isEmpty();
    assertThat(usage.disuse().weeksUnused(SUNDAY).validUntil()).contains(SUNDAY.plusDays(20));
    assertThat(usage.disuse().weeksUnused(SUNDAY.plusDays(20)).value()).hasValue(3);
  }

  @Test
  void whoSignsAfterATrialIsAsActiveAsInTheTrial() {
    var facts = ACME.on(SUNDAY.minusDays(3), active(SUNDAY.minusDays(3), 40)).facts(SUNDAY);
    var usage = UsageEvidence.of(facts, Optional.of(SUNDAY.minusDays(1)));

    assertThat(usage.disuse().weeksUnused(SUNDAY).value()).hasValue(0);
  }

  @Test
  void aSourceCorrectsItselfDownwardsInWhateverOrderItIsHeard() {
    var first = active(SUNDAY, 200).countedBy("product");
    var correction = active(SUNDAY, 20).countedBy("product");
    var other = active(SUNDAY, 12).countedBy("sso");
    var corrected = ACME.on(SUNDAY, first, other).on(SUNDAY.plusDays(1), correction);
    var backwards = ACME.on(SUNDAY.plusDays(1), correction).on(SUNDAY, other, first);

    assertThat(usage(corrected).activePercent(100, SUNDAY).value()).hasValue(20);
    assertThat(usage(backwards).activePercent(100, SUNDAY).value()).hasValue(20);
  }

  @Test
  void aCorrectionLeavesWhatItDoesNotTellAndWhatOtherSourcesTold() {
    var told = named(SUNDAY, "reports", 3).countedBy("product");
    var more = features(SUNDAY, 0, 4).countedBy("product");
    var correction = named(SUNDAY, "export", 1).countedBy("product");
    var higher = active(SUNDAY, 50).countedBy("sso");
    var story =
        ACME.on(SUNDAY, told, more, higher, active(SUNDAY, 80).countedBy("product"))
            .on(SUNDAY.plusDays(1), correction, active(SUNDAY, 30).countedBy("product"));

    assertThat(usage(story).featureBreadth(SUNDAY).value()).hasValue(50);
    assertThat(usage(story).activePercent(100, SUNDAY).value()).hasValue(50);
  }

  @Property(tries = 50)
  void ofTwoReportsWithOneTimeTheLaterToldPrevailsInWhateverOrderAndHoweverOften(
      @ForAll Random luck) {
    var at = SUNDAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    var told =
        new ArrayList<>(
            List.of(
                told("a", at.plusSeconds(40), active(SUNDAY, 80).countedBy("product")),
                told("b", at.plusSeconds(50), active(SUNDAY, 8).countedBy("product")),
                told("c", at.plusSeconds(20), named(SUNDAY, "export", 4).countedBy("product")),
                told("d", at.plusSeconds(90), active(SUNDAY, 7).countedBy("sso"))));
    told.add(told.get(luck.nextInt(told.size())));
    var inOrder = Facts.none().fold(told, SUNDAY);
    Collections.shuffle(told, luck);
    var facts = Facts.none();
    for (var report : told) {
      facts = facts.fold(List.of(report), SUNDAY);
    }

    assertThat(facts).isEqualTo(inOrder);
    assertThat(AccountEvidence.of(facts).usage().activeUsers()).hasValue(8);
    assertThat(AccountEvidence.of(facts).usage().featureBreadth(SUNDAY).value()).isPresent();
  }

  @Test
  void aReportThatIsToldAgainIsOne() {
    var at = SUNDAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    var report = active(SUNDAY, 80).countedBy("product");
    var facts =
        Facts.none()
            .fold(
                List.of(told("a", at.plusSeconds(9), report), told("b", at.plusSeconds(3), report)),
                SUNDAY);

    assertThat(facts.of(UsageReported.class)).hasSize(1);
  }

  private static LoggedSignal told(String id, Instant knownAt, Signal report) {
    var at = SUNDAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    return new LoggedSignal(new SignalId(id), ACME.account(), at, knownAt, report);
  }

  @Test
  void theGuidesExampleOfACorrectionComesOutAsItSays() throws IOException {
    var example = GuideExamples.named("contracts.md", "Use is corrected by who reported it");
    for (var line : example.table("as of")) {
      var today = LocalDate.parse(line.get("as of"));
      var log = ACME;
      for (var row : example.table("told")) {
        if (!LocalDate.parse(row.get("told")).isAfter(today)) {
          var users = Integer.parseInt(row.get("active users"));
          var report = active(LocalDate.parse(row.get("day")), users);
          log = log.on(row.get("told"), report.countedBy(row.get("source")));
        }
      }

      assertThat(AccountEvidence.of(log.facts(today)).usage().activeUsers())
          .hasValue(Integer.parseInt(line.get("active users")));
    }
  }

  @Test
  void whatOneSourceTellsAtOneTimeAreParts() {
    var story =
        ACME.on(
            SUNDAY,
            active(SUNDAY, 12).countedBy("product"),
            active(SUNDAY, 20).countedBy("product"));

    assertThat(usage(story).activePercent(100, SUNDAY).value()).hasValue(20);
  }

  @Test
  void featuresOfTwoSourcesAreJoined() {
    var story =
        ACME.on(SUNDAY, named(SUNDAY, "reports", 3), named(SUNDAY, "export", 1))
            .on(SUNDAY, named(SUNDAY, "unused", 0), features(SUNDAY, 0, 8));

    assertThat(usage(story).featureBreadth(SUNDAY).value()).hasValue(25);
  }

  @Test
  void withoutFeaturesOfferedTheAccountsOwnFeaturesCount() {
    var before = SUNDAY.minusDays(20);
    var story =
        ACME.on(before, named(before, "a", 1), named(before, "b", 1))
            .on(SUNDAY, named(SUNDAY, "a", 1));

    assertThat(usage(story).featureBreadth(SUNDAY).value()).hasValue(50);
  }

  @Test
  void aQuietWeekendIsNoSlump() {
    var story = workingDays(100, 5);

    assertThat(usage(story).activeUsers()).hasValue(100);
    assertThat(usage(story).trend(SUNDAY).value()).hasValue(100);
  }

  @Test
  void theFirstLowWorkingDayShowsAtOnce() {
    var monday = SUNDAY.plusDays(1);
    var story = workingDays(100, 5).on(monday, active(monday, 40));

    assertThat(AccountEvidence.of(story.facts(monday)).usage().trend(monday).value()).hasValue(40);
  }

  @Test
  void anAccountThatIsBusyOnSundaysHasNoQuietSunday() {
    var story = workingDays(100, 90);

    assertThat(usage(story).activeUsers()).hasValue(90);
  }

  @Test
  void withoutTwoWeeksBeforeThereIsNoNorm() {
    var story = ACME.on(SUNDAY, active(SUNDAY, 12));

    assertThat(usage(story).trend(SUNDAY).isPresent()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, true", "35, true", "36, false"})
  void aReportIsFreshForThirtyFiveDays(int days, boolean fresh) {
    var usage = usage(ACME.on(SUNDAY, active(SUNDAY, 12)));

    assertThat(usage.activePercent(100, SUNDAY.plusDays(days)).isPresent()).isEqualTo(fresh);
    assertThat(usage.activePercent(100, SUNDAY).validUntil()).hasValue(SUNDAY.plusDays(36));
  }

  @Test
  void noReportIsNotZero() {
    var usage = usage(ACME);

    assertThat(usage.disuse().weeksUnused(SUNDAY)).isEqualTo(EvidenceReading.none());
    assertThat(usage.activePercent(100, SUNDAY)).isEqualTo(EvidenceReading.none());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "6, 0", "7, 1", "83, 11", "84, 12", "300, 12"})
  void unusedTimeCountsInWholeWeeks(int days, int weeks) {
    var usage = usage(ACME.on(SUNDAY, active(SUNDAY, 12)));

    assertThat(usage.disuse().weeksUnused(SUNDAY.plusDays(days)).value()).hasValue(weeks);
  }

  @Test
  void reportsOfZeroCountAsUnused() {
    var last = SUNDAY.minusDays(30);
    var story = ACME.on(last, active(last, 3)).on(SUNDAY, active(SUNDAY, 0));

    assertThat(usage(story).disuse().weeksUnused(SUNDAY).value()).hasValue(4);
    assertThat(usage(story).disuse().unusedFor(30, SUNDAY).isPresent()).isTrue();
  }

  /// Nine weeks of daily reports up to a Sunday.
  private static AccountLog workingDays(int users, int atWeekends) {
    var story = ACME;
    for (var day = SUNDAY.minusWeeks(9); !day.isAfter(SUNDAY); day = day.plusDays(1)) {
      var weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
      story = story.on(day, active(day, weekend ? atWeekends : users));
    }
    return story;
  }

  private static UsageEvidence usage(AccountLog story) {
    return AccountEvidence.of(story.facts(SUNDAY)).usage();
  }
}
