package dev.oarlock.aws.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.aws.bus.EventPublisher.CausedAnnouncement;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.order.TermLength;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.episode.RecoverySummary;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.ContractionCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.HealthChanged;
import dev.oarlock.domain.transition.announcement.DepartureSummary;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.order.ContractionSummary;
import dev.oarlock.testing.RecordingEventBus;
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

class EventPublisherTest {
  private static final List<OrderDoubt> DOUBTS =
      List.of(
          new OrderDoubt(
              LocalDate.parse("2026-11-21"), "it takes 5 of plan, of which there were 4"));
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final MultiCurrencyAmount EUROS = MultiCurrencyAmount.of(Money.of(432_000, "EUR"));
  private static final TermLength SIX_WEEKS = new TermLength(1, OptionalInt.of(42));
  private static final LedgerLine LINE =
      new LedgerLine(LedgerLine.Kind.COMPONENT, "Adoption", -27, "64 % → 20 % of licences active");

  private final RecordingEventBus heard = new RecordingEventBus();
  private final EventPublisher bus = new EventPublisher(heard, "oarlock");

  @ParameterizedTest
  @MethodSource("announcements")
  void whatIsSaidIsUnderstood(Announcement announcement) {
    bus.publish(List.of(new CausedAnnouncement(announcement, "event-9")));

    var entry = heard.entries().getFirst();
    var detail = JsonTree.parse(entry.detail());
    assertThat(entry.source()).isEqualTo("oarlock");
    assertThat(detail.path("correlation").asText()).isEqualTo("event-9");
    assertThat(AnnouncementJson.read(entry.detailType(), detail)).isEqualTo(announcement);
  }

  @Test
  void moreThanTenGoInSeveralCalls() {
    bus.publish(Collections.nCopies(23, new CausedAnnouncement(atRisk(), "event-9")));

    assertThat(heard.entries()).hasSize(23);
  }

  @Test
  void whatTheBusRefusesIsSaidAgain() {
    heard.refuseNext(2);

    bus.publish(Collections.nCopies(3, new CausedAnnouncement(atRisk(), "event-9")));

    assertThat(heard.entries()).hasSize(3);
  }

  @Test
  void aBusThatKeepsRefusingIsAFailure() {
    heard.refuseNext(100);

    assertThatThrownBy(() -> bus.publish(List.of(new CausedAnnouncement(atRisk(), "event-9"))))
        .hasMessage("the bus refused 1 announcements");
  }

  static Stream<Announcement> announcements() {
    return Stream.of(
        atRisk(),
        new AccountAtRisk(
            "acme:at-risk:2", full(), 2, new EpisodeCause.TelltaleSign(Telltale.SPONSOR_LEFT)),
        new AccountAtRisk(
            "acme:at-risk:3",
            full(),
            3,
            new EpisodeCause.RenewalInDoubt(DAY, new Probability(0.34)),
            Optional.of(new EpisodeCause.EnteredRed())),
        new AccountRecovered("acme:recovered:1", full(), 1, DAY),
        new AccountRecovered(
            "acme:recovered:2",
            full(),
            2,
            DAY,
            new RecoverySummary(
                RecoverySummary.Ending.FADED,
                List.of("their CSM's pulse is 4 of 5"),
                OptionalInt.of(34),
                Optional.of(EUROS))),
        new HealthChanged(
            "acme:health:7",
            full(),
            new ScoreChange(DAY, DAY, 61, 34, Band.GREEN, Band.RED, List.of(LINE))),
        new GongRung(
            "acme:gong:1",
            full(),
            new Win.Renewed("C-1", EUROS, MultiCurrencyAmount.zero(), 12, 0)),
        new GongRung("acme:gong:2", full(), new Win.Expanded("C-1", EUROS)),
        new GongRung("acme:gong:3", full(), new Win.FirstValue(80)),
        new GongRung("acme:gong:31", full(), new Win.FirstValue(80, Optional.of(75L))),
        new GongRung(
            "acme:gong:6",
            full(),
            new Win.Expanded("C-1", EUROS, List.of(new QuantityChange("analytics", 10, 0)))),
        new GongRung(
            "acme:gong:7",
            full(),
            new Win.Renewed("C-1", EUROS, EUROS, TermLength.ofMonths(12), 0, 60, List.of())),
        new GongRung(
            "acme:gong:8",
            full(),
            new Win.Renewed("C-1", EUROS, EUROS, SIX_WEEKS, 0, 0, List.of())),
        churned(),
        new GongCorrected(
            "acme:gong-corrected:2:8",
            full(),
            "acme:gong:2",
            8,
            EUROS,
            Optional.of(new Win.Expanded("C-1", EUROS))),
        new GongCorrected(
            "acme:gong-corrected:2:9", bare(), "acme:gong:2", 9, EUROS, Optional.empty()),
        new ContractionCorrected(
            "acme:contraction-corrected:1:8",
            full(),
            "acme:contracted:1",
            8,
            EUROS,
            Optional.of(
                new ContractionSummary(
                    DAY,
                    EUROS,
                    EUROS,
                    List.of(),
                    List.of("price"),
                    Optional.of(SIX_WEEKS),
                    3,
                    DOUBTS))),
        new ContractionCorrected(
            "acme:contraction-corrected:1:9",
            bare(),
            "acme:contracted:1",
            9,
            EUROS,
            Optional.empty()),
        new GongRung(
            "acme:gong:5", full(), new Win.Saved(DAY, 56, List.of("their sponsor is back"))),
        new GongRung("acme:gong:4", bare(), new Win.BackFromRed(DAY)));
  }

  private static Announcement churned() {
    var churn = new AccountChurn(DAY, EUROS, Optional.of("price"), false, true);
    var risk =
        new DepartureSummary.AlertedRisk(
            2,
            DAY,
            Optional.of(new EpisodeCause.RenewalInDoubt(DAY, new Probability(0.34))),
            Optional.of(new Probability(0.3)));
    var last = Optional.of(new Probability(0.62));
    return new AccountChurned(
        "acme:churned",
        full(),
        new DepartureSummary(churn, Optional.of(DAY), Optional.of(risk), 1, last, DOUBTS));
  }

  private static Announcement atRisk() {
    return new AccountAtRisk("acme:at-risk:1", bare(), 1, new EpisodeCause.EnteredRed());
  }

  private static AccountSnapshot full() {
    return new AccountSnapshot(
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
        AccountStanding.CUSTOMER,
        Optional.of(DAY),
        new Probability(0.214),
        Optional.empty(),
        new Probability(0.1),
        Optional.of(Instant.parse("2026-03-01T10:00:00Z")),
        Optional.empty());
  }

  private static AccountSnapshot bare() {
    return new AccountSnapshot(
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
        MultiCurrencyAmount.zero(),
        AccountStanding.UNKNOWN,
        Optional.empty(),
        new Probability(0.1),
        Optional.empty(),
        new Probability(0.1),
        Optional.empty(),
        Optional.empty());
  }
}
