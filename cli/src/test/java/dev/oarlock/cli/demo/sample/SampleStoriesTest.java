package dev.oarlock.cli.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.digest.night.DigestNight;
import dev.oarlock.aws.store.digest.night.KeptAccount;
import dev.oarlock.aws.store.packed.PackedPages;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.cli.demo.sample.signal.WorkingDays;
import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalOverdue;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.testing.LocalTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a stranger finds in the sample book, whose year is lived once for all of it.
class SampleStoriesTest {
  private static final Instant NOW = Instant.parse("2026-11-29T14:00:00Z");
  private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  private static final LivedSampleYear YEAR =
      LivedSampleYear.of(
          Set.of(
              "acme",
              "alder-pine",
              "basalt",
              "brightside",
              "cedar-grid",
              "copperline",
              "fizz-soda",
              "harbor-light",
              "juniper-labs",
              "kestrel",
              "lumen-labs",
              "maple-stay",
              "northwind",
              "oakhurst",
              "orchard-health",
              "pixel-forge",
              "polaris-steel",
              "saltbox",
              "sunroom",
              "tessellate",
              "wayfare",
              "willow-spa",
              "zephyr-sails"),
          NOW);

  /// The digest by what the night left is the digest of all states.
  @Test
  void theNightLeavesOfAQuietWeekAllThatADigestSays() {
    var weeks =
        YEAR.states().stream()
            .map(state -> AccountWeek.of(state, ScorecardSet.shipped(), TODAY))
            .toList();
    var kept =
        weeks.stream()
            .map(week ->
                new KeptAccount(
                    week.id(),
                    week.member().csm(),
                    week.member().segment(),
                    Optional.of(week).filter(AccountWeek::isQuiet)))
            .toList();
    var table = LocalTable.empty();
    var night =
        new DigestNight(
            new PackedPages(table.dynamo(), table.name(), "DIGEST"),
            UnreadableItems.untold(),
            ZoneOffset.UTC);

    var pages = night.begin(NOW);
    kept.forEach(pages::add);
    pages.complete();

    var read = new ArrayList<KeptAccount>();
    Consumer<List<KeptAccount>> into = read::addAll;
    assertThat(night.load(TODAY, () -> into)).isPresent();
    assertThat(read).isEqualTo(kept);
    assertThat(weeks).filteredOn(AccountWeek::isQuiet).hasSizeGreaterThan(weeks.size() / 2);
  }

  @Test
  void alertsHaveManyCauses() {
    assertThat(lastCause("acme")).isEqualTo(sign(Telltale.SPONSOR_LEFT));
    assertThat(lastCause("orchard-health")).isEqualTo(sign(Telltale.COMPETITOR_EVALUATED));
    assertThat(lastCause("copperline")).isEqualTo(sign(Telltale.USAGE_COLLAPSED));
    assertThat(lastCause("sunroom")).isEqualTo(sign(Telltale.WENT_SILENT));
    assertThat(lastCause("kestrel")).isEqualTo(sign(Telltale.NOT_LIVE));
    assertThat(lastCause("zephyr-sails")).isEqualTo(sign(Telltale.PAYMENT_STOPPED));
    assertThat(lastCause("basalt")).isInstanceOf(EpisodeCause.RenewalInDoubt.class);
  }

  /// Sixteen days ago, with the escalations of the days after.
  @Test
  void theLongOutageOfPolarisPutsItsRenewalInDoubt() {
    assertThat(lastCause("polaris-steel")).isInstanceOf(EpisodeCause.RenewalInDoubt.class);
    assertThat(of("polaris-steel", AccountAtRisk.class))
        .singleElement()
        .satisfies(alert -> assertThat(alert.about().day()).isAfter(TODAY.minusDays(20)));
  }

  @Test
  void everythingIsToldOnAWorkingDay() {
    assertThat(
            YEAR.said().stream()
                .filter(it -> it instanceof AccountAtRisk || it instanceof GongRung)
                .filter(it -> it.about().day().isAfter(TODAY.minusDays(AccountYear.DAYS)))
                .filter(it -> WorkingDays.isWeekend(it.about().day())))
        .isEmpty();
  }

  @Test
  void brightsideIsSavedAfterWeeksAtRisk() {
    assertThat(wins("brightside"))
        .hasOnlyElementsOfType(Win.Saved.class)
        .allMatch(win -> ((Win.Saved) win).daysAtRisk() >= 42);
  }

  @Test
  void willowSpaIsWonBackMonthsAfterItLeft() {
    assertThat(wins("willow-spa"))
        .singleElement()
        .satisfies(win -> assertThat(((Win.WonBack) win).leftOn()).isBefore(TODAY.minusMonths(6)));
  }

  @Test
  void renewalsAreSignedEarlyLateAndForLess() {
    assertThat(renewed("tessellate").daysEarly()).isGreaterThanOrEqualTo(Win.EARLY_DAYS);
    assertThat(renewed("harbor-light").daysLate()).isBetween(7, 21);
    assertThat(of("harbor-light", RenewalOverdue.class)).isNotEmpty();
    assertThat(of("wayfare", RevenueContracted.class)).hasSize(1);
  }

  @Test
  void mapleStayIsAFewDaysOverdue() {
    assertThat(standing("maple-stay")).isEqualTo(AccountStanding.OVERDUE);
    assertThat(of("maple-stay", RenewalOverdue.class)).hasSize(1);
  }

  @Test
  void tooLittleIsKnownOfCedarGrid() {
    assertThat(YEAR.state("cedar-grid").assessment().band()).isEqualTo(Band.UNKNOWN);
    assertThat(standing("cedar-grid")).isEqualTo(AccountStanding.CUSTOMER);
    assertThat(of("cedar-grid", AccountAtRisk.class)).isEmpty();
  }

  @Test
  void oneTriesTheProductAndOneHasNotBoughtIt() {
    assertThat(standing("pixel-forge")).isEqualTo(AccountStanding.TRIAL);
    assertThat(standing("saltbox")).isEqualTo(AccountStanding.TRIAL_ENDED);
    assertThat(of("saltbox", AccountChurned.class)).isEmpty();
  }

  @Test
  void firstValueIsReachedAtDifferentPaces() {
    assertThat(
            Stream.of("lumen-labs", "oakhurst", "fizz-soda")
                .flatMap(account -> wins(account).stream())
                .filter(Win.FirstValue.class::isInstance)
                .map(win -> ((Win.FirstValue) win).daysSinceStart()))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void juniperLabsWasFlaggedTwoMonthsBeforeItLeft() {
    assertThat(of("juniper-labs", AccountChurned.class))
        .singleElement()
        .satisfies(told -> assertThat(told.about().day()).isAfter(TODAY.minusDays(7)));
    assertThat(lastCause("juniper-labs")).isEqualTo(sign(Telltale.COMPETITOR_EVALUATED));
  }

  @Test
  void northwindGrows() {
    assertThat(wins("northwind")).hasOnlyElementsOfType(Win.Expanded.class);
  }

  private static EpisodeCause sign(Telltale telltale) {
    return new EpisodeCause.TelltaleSign(telltale);
  }

  private static EpisodeCause lastCause(String account) {
    return of(account, AccountAtRisk.class).getLast().cause();
  }

  private static Win.Renewed renewed(String account) {
    return (Win.Renewed) wins(account).getLast();
  }

  private static List<Win> wins(String account) {
    return of(account, GongRung.class).stream()
        .filter(gong -> gong.about().day().isAfter(TODAY.minusDays(AccountYear.DAYS)))
        .map(GongRung::win)
        .toList();
  }

  private static AccountStanding standing(String account) {
    return AccountContracts.of(YEAR.state(account).facts()).standing(TODAY);
  }

  private static <A extends Announcement> List<A> of(String account, Class<A> type) {
    return YEAR.said().stream()
        .filter(it -> it.about().account().value().equals(account))
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
