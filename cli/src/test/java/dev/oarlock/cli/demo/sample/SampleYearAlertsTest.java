package dev.oarlock.cli.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Win;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What would have been told of the sample book's year, had it been lived day by day.
class SampleYearAlertsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  /// Each with its last day as a customer.
  private static final Map<String, LocalDate> LAST_DAYS =
      Map.of(
          "lumen-optics", LocalDate.parse("2026-02-04"),
          "argo-freight", LocalDate.parse("2026-04-20"),
          "stonegate-legal", LocalDate.parse("2026-06-24"),
          "ember-coffee", LocalDate.parse("2026-09-30"),
          "fallow-fields", LocalDate.parse("2026-10-12"),
          "juniper-labs", LocalDate.parse("2026-11-18"));

  private static final List<Announcement> SAID_OF_LEAVERS =
      LivedSampleYear.of(LAST_DAYS.keySet(), NOW).said();

  @Test
  void everyCustomerWhoLeftWasFlaggedAMonthBefore() {
    assertThat(alerts(SAID_OF_LEAVERS)).containsOnlyKeys(LAST_DAYS.keySet());
    alerts(SAID_OF_LEAVERS)
        .forEach((account, alert) ->
            assertThat(alert.about().day())
                .as(account)
                .isBefore(LAST_DAYS.get(account).minusDays(28)));
    assertThat(
            SAID_OF_LEAVERS.stream()
                .filter(AccountChurned.class::isInstance)
                .map(AccountChurned.class::cast))
        .hasSize(6)
        .allMatch(it ->
            it.departure().risk().orElseThrow().since().isBefore(it.departure().churn().on()));
  }

  /// Of Stonegate nothing was heard before: full use, a good pulse.
  @Test
  void allButOneWereFlaggedBeforeTheyGaveNotice() {
    var notice = new EpisodeCause.TelltaleSign(Telltale.GAVE_NOTICE);

    assertThat(
            alerts(SAID_OF_LEAVERS).entrySet().stream()
                .filter(alert -> alert.getValue().cause().equals(notice))
                .map(Map.Entry::getKey))
        .containsExactly("stonegate-legal");
  }

  /// Those who signed in the year are said to be live within two months.
  @Test
  void nobodyIsSaidNeverToHaveUsedIt() {
    var never = new EpisodeCause.TelltaleSign(Telltale.NEVER_USED);

    assertThat(SAID_OF_LEAVERS)
        .noneMatch(it -> it instanceof AccountAtRisk alert && alert.cause().equals(never));
  }

  @Test
  void theSaveOfCastellanRings() {
    assertThat(wins(LivedSampleYear.of(Set.of("castellan"), NOW).said()))
        .contains(
            new Win.Saved(
                LocalDate.parse("2026-03-16"), 60, List.of("their CSM's pulse is 2 of 5")));
  }

  /// The last alert of each: that of the episode in which it left.
  private static Map<String, AccountAtRisk> alerts(List<Announcement> said) {
    return said.stream()
        .filter(AccountAtRisk.class::isInstance)
        .map(AccountAtRisk.class::cast)
        .collect(Collectors.toMap(it -> it.about().account().value(), it -> it, (_, last) -> last));
  }

  private static List<Win> wins(List<Announcement> said) {
    return said.stream()
        .filter(GongRung.class::isInstance)
        .map(it -> ((GongRung) it).win())
        .toList();
  }
}
