package dev.oarlock.domain.evidence;

import static dev.oarlock.domain.testing.Signals.active;
import static dev.oarlock.domain.testing.Signals.features;
import static dev.oarlock.domain.testing.Signals.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.testing.Story;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
  private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");
  private static final Story ACME = Story.of("acme");

  @Test
  void ofTwoSourcesOnOneDayTheHigherNumberCounts() {
    var story = ACME.on(SUNDAY, active(SUNDAY, 12), active(SUNDAY, 20));

    assertThat(usage(story).shareOf(100, SUNDAY).value()).hasValue(20);
  }

  @Test
  void featuresOfTwoSourcesAreJoined() {
    var story =
        ACME.on(SUNDAY, named(SUNDAY, "reports", 3), named(SUNDAY, "export", 1))
            .on(SUNDAY, named(SUNDAY, "unused", 0), features(SUNDAY, 0, 8));

    assertThat(usage(story).breadth(SUNDAY).value()).hasValue(25);
  }

  @Test
  void whereNobodySaysWhatIsOnOfferTheAccountsOwnFeaturesAreTheMeasure() {
    var before = SUNDAY.minusDays(20);
    var story =
        ACME.on(before, named(before, "a", 1), named(before, "b", 1))
            .on(SUNDAY, named(SUNDAY, "a", 1));

    assertThat(usage(story).breadth(SUNDAY).value()).hasValue(50);
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

    assertThat(Evidence.of(story.facts(monday)).usage().trend(monday).value()).hasValue(40);
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

    assertThat(usage.shareOf(100, SUNDAY.plusDays(days)).isPresent()).isEqualTo(fresh);
    assertThat(usage.shareOf(100, SUNDAY).until()).hasValue(SUNDAY.plusDays(36));
  }

  @Test
  void noReportIsNotNought() {
    var usage = usage(ACME);

    assertThat(usage.weeksUnused(SUNDAY)).isEqualTo(Reading.none());
    assertThat(usage.shareOf(100, SUNDAY)).isEqualTo(Reading.none());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "6, 0", "7, 1", "83, 11", "84, 12", "300, 12"})
  void silenceCountsInWholeWeeks(int days, int weeks) {
    var usage = usage(ACME.on(SUNDAY, active(SUNDAY, 12)));

    assertThat(usage.weeksUnused(SUNDAY.plusDays(days)).value()).hasValue(weeks);
  }

  @Test
  void reportsOfNoughtAreSilenceToo() {
    var last = SUNDAY.minusDays(30);
    var story = ACME.on(last, active(last, 3)).on(SUNDAY, active(SUNDAY, 0));

    assertThat(usage(story).weeksUnused(SUNDAY).value()).hasValue(4);
    assertThat(usage(story).unusedFor(30, SUNDAY).isPresent()).isTrue();
  }

  /// Nine weeks of daily reports up to a Sunday.
  private static Story workingDays(int users, int atWeekends) {
    var story = ACME;
    for (var day = SUNDAY.minusWeeks(9); !day.isAfter(SUNDAY); day = day.plusDays(1)) {
      var weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
      story = story.on(day, active(day, weekend ? atWeekends : users));
    }
    return story;
  }

  private static Usage usage(Story story) {
    return Evidence.of(story.facts(SUNDAY)).usage();
  }
}
