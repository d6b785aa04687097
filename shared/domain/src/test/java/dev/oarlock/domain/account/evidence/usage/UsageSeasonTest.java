package dev.oarlock.domain.account.evidence.usage;

import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageSeasonTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-12-01");

  /// A resort that is shut from May to November, and reports each Sunday.
  private static int winterOnly(LocalDate day) {
    return day.getMonthValue() >= 5 && day.getMonthValue() <= 11 ? 0 : 48;
  }

  @ParameterizedTest
  @CsvSource({"2026-05-03", "2026-05-31", "2026-08-30", "2026-11-29"})
  void aResortThatIsShutEachSummerIsNotAtRisk(LocalDate today) {
    var story = weekly(today, UsageSeasonTest::winterOnly);

    assertThat(telltales(story, today)).isEmpty();
    assertThat(sentence(story, Measure.USAGE_TREND, today))
        .isEqualTo("use at 100 % of the same weeks a year before");
    assertThat(usage(story, today).disuse().weeksUnused(today).isPresent()).isFalse();
  }

  @Test
  void theSeasonSaysSinceWhenAndWhenUseIsExpectedBack() {
    var today = LocalDate.parse("2026-11-29");

    var season = usage(weekly(today, UsageSeasonTest::winterOnly), today).seasonOn(today);

    assertThat(season)
        .hasValue(
            new UsageSeason(
                LocalDate.parse("2026-04-26"),
                LocalDate.parse("2025-11-24"),
                LocalDate.parse("2026-11-30"),
                48,
                100,
                true));
  }

  @Test
  void whereUseDoesNotComeBackWithTheSeasonTheRiskIsAsStrongAsEver() {
    var today = LocalDate.parse("2026-12-20");
    var story =
        weekly(today, day -> day.isBefore(LocalDate.parse("2026-05-01")) ? winterOnly(day) : 0);

    assertThat(telltales(story, today)).contains(Telltale.WENT_SILENT);
    assertThat(usage(story, today).disuse().lastUsed()).hasValue(LocalDate.parse("2026-04-26"));
  }

  @Test
  void useMayComeBackAWeekLaterThanTheYearBefore() {
    var today = LocalDate.parse("2026-12-13");
    var story =
        weekly(today, day -> day.isBefore(LocalDate.parse("2026-05-01")) ? winterOnly(day) : 0);

    assertThat(telltales(story, today)).isEmpty();
  }

  @Test
  void theDayOfThatIsKnownBeforehand() {
    var today = LocalDate.parse("2026-08-30");
    var story = weekly(today, UsageSeasonTest::winterOnly);

    assertThat(TelltaleDetection.nextChange(story.facts(today), today))
        .hasValue(LocalDate.parse("2026-12-14"));
  }

  @Test
  void theNextSummerOfACustomerWhoNeverCameBackIsNoSeason() {
    var today = LocalDate.parse("2027-07-04");
    var story =
        weekly(today, day -> day.isBefore(LocalDate.parse("2026-05-01")) ? winterOnly(day) : 0);

    assertThat(telltales(story, today)).contains(Telltale.WENT_SILENT);
  }

  @Test
  void theFirstSummerIsJudgedByItself() {
    var today = LocalDate.parse("2025-06-29");

    assertThat(telltales(weekly(today, UsageSeasonTest::winterOnly), today))
        .contains(Telltale.WENT_SILENT);
  }

  @Test
  void aCollapseThatDidNotHappenTheYearBeforeIsNoSeason() {
    var today = LocalDate.parse("2026-03-29");
    var story =
        weekly(today, day -> day.isAfter(LocalDate.parse("2026-02-16")) ? 0 : winterOnly(day));

    assertThat(telltales(story, today)).contains(Telltale.WENT_SILENT);
  }

  @Test
  void whoStoppedMonthsBeforeTheSeasonEndedStaysAtRiskThroughIt() {
    var today = LocalDate.parse("2026-08-30");
    var story =
        weekly(today, day -> day.isAfter(LocalDate.parse("2026-02-16")) ? 0 : winterOnly(day));

    assertThat(telltales(story, today)).contains(Telltale.WENT_SILENT);
  }

  @Test
  void aFallFarBelowThatOfTheYearBeforeIsJudgedAsAFall() {
    var today = LocalDate.parse("2026-05-10");
    Function<LocalDate, Integer> half = day -> winterOnly(day) == 0 ? 20 : 48;
    var asBefore = weekly(today, half::apply);
    var worse =
        weekly(today, day -> day.isAfter(LocalDate.parse("2026-04-30")) ? 4 : half.apply(day));

    assertThat(sentence(asBefore, Measure.USAGE_TREND, today))
        .isEqualTo("use at 100 % of the same weeks a year before");
    assertThat(telltales(worse, today)).contains(Telltale.USAGE_COLLAPSED);
  }

  @Test
  void weeksInWhichTheSourceWasOutAreNoSeason() {
    var today = LocalDate.parse("2026-08-30");
    var outage =
        new SourceInterrupted(
            SignalType.USAGE_REPORTED,
            "product",
            LocalDate.parse("2025-08-01"),
            Optional.of(LocalDate.parse("2025-08-20")));
    var story = weekly(today, UsageSeasonTest::winterOnly).on("2025-08-20", outage);

    assertThat(telltales(story, today)).contains(Telltale.WENT_SILENT);
  }

  @ParameterizedTest
  @CsvSource({"2026-04-29", "2026-05-01", "2026-05-04", "2026-05-20"})
  void oneThatReportsDailyMayCloseInTheMiddleOfAWeek(LocalDate today) {
    var story = AccountLog.of("resort").on("2024-11-01", registered("2024-11-01"));
    for (var day = FIRST; !day.isAfter(today); day = day.plusDays(1)) {
      var closed = day.isAfter(LocalDate.parse("2026-04-28")) || winterOnly(day) == 0;
      story = story.on(day, active(day, closed ? 0 : 48));
    }

    assertThat(telltales(story, today)).isEmpty();
    assertThat(usage(story, today).trend(today).value()).hasValue(100);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-20, false", "2026-05-04, false", "2026-07-15, true"})
  void theWeeksBetweenMonthlyReportsAreNoSeason(LocalDate today, boolean season) {
    var story = AccountLog.of("resort").on("2024-11-01", registered("2024-11-01"));
    for (var day = FIRST; !day.isAfter(today); day = day.plusMonths(1)) {
      story = story.on(day, active(day, winterOnly(day)));
    }

    assertThat(usage(story, today).seasonOn(today).isPresent()).isEqualTo(season);
  }

  @Test
  void aWeekOrTwoOfTheYearBeforeAreNoSeason() {
    var today = LocalDate.parse("2026-01-04");
    var story =
        weekly(
            today,
            day -> day.isAfter(LocalDate.parse("2025-12-20")) || day.getDayOfYear() < 12 ? 0 : 48);

    assertThat(usage(story, today).seasonOn(today)).isEmpty();
  }

  @Test
  void aReportThatIsCorrectedToNoneIsNoUse() {
    var today = LocalDate.parse("2026-05-17");
    var wrong = active(LocalDate.parse("2026-05-10"), 40).countedBy("product");
    var right = active(LocalDate.parse("2026-05-10"), 0).countedBy("product");
    var story =
        weekly(today, UsageSeasonTest::winterOnly).on("2026-05-10", wrong).on("2026-05-11", right);

    assertThat(usage(story, today).seasonOn(today).map(UsageSeason::lastInSeason))
        .hasValue(LocalDate.parse("2026-04-26"));
  }

  @Test
  void whereOnlyUseIsReportedSilenceOfTheSeasonIsTheSame() {
    var today = LocalDate.parse("2026-08-30");
    var story = AccountLog.of("resort").on("2024-11-01", registered("2024-11-01"));
    for (var day = FIRST; !day.isAfter(today); day = day.plusWeeks(1)) {
      story = winterOnly(day) == 0 ? story : story.on(day, active(day, 48));
    }

    assertThat(telltales(story, today)).isEmpty();
    assertThat(usage(story, today).seasonOn(today)).isPresent();
  }

  private static AccountLog weekly(LocalDate today, Function<LocalDate, Integer> users) {
    var story = AccountLog.of("resort").on("2024-11-01", registered("2024-11-01"));
    for (var day = FIRST; !day.isAfter(today); day = day.plusWeeks(1)) {
      story = story.on(day, active(day, users.apply(day)));
    }
    return story;
  }

  private static Set<Telltale> telltales(AccountLog story, LocalDate today) {
    return TelltaleDetection.telltalesOn(story.facts(today), today);
  }

  private static UsageEvidence usage(AccountLog story, LocalDate today) {
    return AccountEvidence.of(story.facts(today)).usage();
  }

  private static String sentence(AccountLog story, Measure measure, LocalDate today) {
    var reading = measure.read(AccountEvidence.of(story.facts(today)), today);
    return measure.sentence(reading.value().orElseThrow(), reading.basis());
  }
}
