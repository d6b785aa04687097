package dev.oarlock.announce;

import static dev.oarlock.domain.testing.SampleSignals.customer;
import static dev.oarlock.domain.testing.SampleSignals.escalation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationStep;
import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.risk.escalation.EscalationRoom;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the room of an escalation hears of its account beside its own news.
class EscalationMirrorTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");
  private static final AccountId ACME = new AccountId("acme");
  private static final String ROOM = "C0ESCALATION";

  private final FakeSlackApi slack = new FakeSlackApi();
  private final LocalTable table = LocalTable.empty();
  private final AnnounceChange handler =
      AnnouncementFixture.handler(table, slack, "{\"default\":\"#customer-health\"}");

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  /// A word that the room's message says of each.
  private record Told(Announcement announcement, String says) {}

  private static Stream<Told> oftenTold() {
    return Stream.of(
        new Told(AnnouncementFixture.recovered(), "is out of risk after 21 days"),
        new Told(AnnouncementFixture.renewed(1_240_000), "renewed for 12 months"),
        new Told(AnnouncementFixture.renewedForLessAfterAll(), "contracted"),
        new Told(AnnouncementFixture.played(), "play Adoption sprint, 0 of 3 steps done"));
  }

  @ParameterizedTest
  @MethodSource("oftenTold")
  void theRoomHearsItOnceHoweverOftenItIsTold(Told told) {
    escalated(EscalationStep.OPEN);

    deliver(told.announcement());
    deliver(told.announcement());

    assertThat(inRoom()).singleElement().asString().contains(told.says());
    assertThat(slack.posts()).anyMatch(it -> !it.channel().equals(ROOM));
  }

  @ParameterizedTest
  @MethodSource("oftenTold")
  void aRoomThatIsOverHearsNothing(Told told) {
    escalated(EscalationStep.OPEN, EscalationStep.CLOSE);

    deliver(told.announcement());

    assertThat(inRoom()).isEmpty();
  }

  @Test
  void anAlertIsNoneOfTheRooms() {
    escalated(EscalationStep.OPEN);

    deliver(AnnouncementFixture.atRisk());

    assertThat(inRoom()).isEmpty();
    assertThat(slack.posts()).isNotEmpty();
  }

  private List<String> inRoom() {
    return slack.posts().stream()
        .filter(it -> it.channel().equals(ROOM))
        .map(FakeSlackApi.Post::text)
        .toList();
  }

  private void deliver(Announcement announcement) {
    assertThat(AnnouncementFixture.answer(handler, AnnouncementFixture.batch(announcement)))
        .isEqualTo("{\"batchItemFailures\":[]}");
  }

  /// With a room that is open since, or that has been closed again.
  private void escalated(EscalationStep... steps) {
    var day = DAY.minusDays(3);
    var registered = AccountLog.of(ACME.value()).on("2026-11-01", customer("Acme Corp"));
    var opened =
        EscalationRoom.open(registered.on(day, escalation(EscalationStep.OPEN)).facts(DAY))
            .orElseThrow()
            .opened();
    var story = registered;
    for (var step : steps) {
      story = story.on(day, escalation(step));
      day = day.plusDays(1);
    }
    new AccountStates(table.dynamo(), table.name())
        .save(AccountStateBuilder.of(story, DAY).withScore(34).state());
    new PostedMessages(table.dynamo(), table.name(), Clock.systemUTC())
        .markPosted(
            AnnouncementIds.escalationRoom(ACME, opened), new MessageLocation(ROOM, "1.000001"));
  }
}
