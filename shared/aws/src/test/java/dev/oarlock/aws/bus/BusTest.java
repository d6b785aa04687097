package dev.oarlock.aws.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.aws.events.Json;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.announce.Announcement.AccountAtRisk;
import dev.oarlock.domain.announce.Announcement.AccountRecovered;
import dev.oarlock.domain.announce.Announcement.GongRung;
import dev.oarlock.domain.announce.Announcement.HealthChanged;
import dev.oarlock.domain.announce.Snapshot;
import dev.oarlock.domain.announce.Win;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.LedgerLine;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.risk.Cause;
import dev.oarlock.domain.risk.Telltale;
import dev.oarlock.testing.HeardBus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BusTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Amounts EUROS = Amounts.of(Money.of(432_000, "EUR"));
  private static final LedgerLine LINE =
      new LedgerLine(LedgerLine.Kind.COMPONENT, "Adoption", -27, "64 % → 20 % of licences active");

  private final HeardBus heard = new HeardBus();
  private final Bus bus = new Bus(heard, "oarlock");

  @ParameterizedTest
  @MethodSource("announcements")
  void whatIsSaidIsUnderstood(Announcement announcement) {
    bus.say(List.of(announcement), "event-9");

    var entry = heard.heard().getFirst();
    var detail = Json.parse(entry.detail());
    assertThat(entry.source()).isEqualTo("oarlock");
    assertThat(detail.path("correlation").asText()).isEqualTo("event-9");
    assertThat(AnnouncementJson.read(entry.detailType(), detail)).isEqualTo(announcement);
  }

  @Test
  void moreThanTenGoInSeveralCalls() {
    bus.say(Collections.nCopies(23, atRisk()), "event-9");

    assertThat(heard.heard()).hasSize(23);
  }

  @Test
  void whatTheBusRefusesIsSaidAgain() {
    heard.refuseNext(2);

    bus.say(Collections.nCopies(3, atRisk()), "event-9");

    assertThat(heard.heard()).hasSize(3);
  }

  @Test
  void aBusThatKeepsRefusingIsAFailure() {
    heard.refuseNext(100);

    assertThatThrownBy(() -> bus.say(List.of(atRisk()), "event-9"))
        .hasMessage("the bus refused 1 announcements");
  }

  static Stream<Announcement> announcements() {
    return Stream.of(
        atRisk(),
        new AccountAtRisk("acme:at-risk:2", full(), 2, new Cause.Sign(Telltale.SPONSOR_LEFT)),
        new AccountRecovered("acme:recovered:1", full(), 1, DAY),
        new HealthChanged(
            "acme:health:7",
            full(),
            new Change(DAY, DAY, 61, 34, Band.GREEN, Band.RED, List.of(LINE))),
        new GongRung("acme:gong:1", full(), new Win.Renewed("C-1", EUROS, Amounts.none(), 12)),
        new GongRung("acme:gong:2", full(), new Win.Expanded("C-1", EUROS)),
        new GongRung("acme:gong:3", full(), new Win.FirstValue(80)),
        new GongRung("acme:gong:4", bare(), new Win.BackFromRed(DAY)));
  }

  private static Announcement atRisk() {
    return new AccountAtRisk("acme:at-risk:1", bare(), 1, new Cause.EnteredRed());
  }

  private static Snapshot full() {
    return new Snapshot(
        new AccountId("acme"),
        "Acme",
        new Segment("Enterprise"),
        Optional.of(new Csm("dana")),
        Optional.of("#acme"),
        DAY,
        OptionalInt.of(34),
        OptionalInt.of(61),
        Band.RED,
        Band.GREEN,
        88,
        List.of(LINE),
        EUROS,
        Optional.of(DAY),
        new Probability(0.214),
        new Probability(0.1),
        Optional.of(Instant.parse("2026-03-01T10:00:00Z")));
  }

  private static Snapshot bare() {
    return new Snapshot(
        new AccountId("acme"),
        "acme",
        Segment.UNASSIGNED,
        Optional.empty(),
        Optional.empty(),
        DAY,
        OptionalInt.empty(),
        OptionalInt.empty(),
        Band.UNKNOWN,
        Band.UNKNOWN,
        0,
        List.of(),
        Amounts.none(),
        Optional.empty(),
        new Probability(0.1),
        new Probability(0.1),
        Optional.empty());
  }
}
