package dev.oarlock.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.announce.route.BusNotification;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.alert.QuietChannels;
import dev.oarlock.domain.risk.alert.QuietHours;
import dev.oarlock.domain.risk.alert.QuietHours.DailyQuiet;
import dev.oarlock.domain.transition.announcement.Announcement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a channel hears when its quiet hours are over. The clock starts on a Sunday at 08:30.
class QuietHoursDeliveryTest {
  private static final String CHANNEL = "#customer-health";
  private static final QuietHours NIGHTS =
      QuietHours.none(ZoneOffset.UTC)
          .daily(new DailyQuiet(LocalTime.of(18, 0), LocalTime.of(8, 0)));

  private final SlackOutage outage = new SlackOutage();
  private final QuietChannels quiet = QuietChannels.of(outage.appContext());

  @AfterEach
  void end() {
    outage.close();
  }

  @Test
  void whatHappensAtNightIsToldOnceAndInOrderInTheMorning() {
    quiet.keep(CHANNEL, NIGHTS);
    outage.pass(Duration.ofHours(12)); // 20:30

    outage.announce(AnnouncementFixture.atRisk());
    outage.wait(Duration.ofHours(3)); // 23:30
    outage.announce(AnnouncementFixture.recovered());
    outage.pass(Duration.ofMinutes(1));
    outage.announce(AnnouncementFixture.atRisk(2));
    outage.pass(Duration.ofHours(7));
    outage.wait(Duration.ofMinutes(50)); // 07:21
    assertThat(outage.posts(CHANNEL)).isEmpty();
    assertThat(outage.log).noneMatch(line -> line.contains("AnnouncementsFailed"));
    outage.wait(Duration.ofHours(1));

    assertThat(outage.posts(CHANNEL)).hasSize(3);
    assertThat(text(0)).contains("Acme Corp");
    assertThat(outage.posts(CHANNEL).get(1).threadTs()).as("the recovery").isPresent();
    assertThat(text(2)).contains("Account 2");
    assertThat(outage.waiting()).isZero();
  }

  @Test
  void whatHappensOnAFridayEveningSurvivesTheLongestWeekend() {
    var longest = new DailyQuiet(LocalTime.of(16, 0), LocalTime.of(8, 0));
    assertThat(longest.isTooLong()).isFalse();
    quiet.keep(CHANNEL, NIGHTS.daily(longest).onWeekends());
    outage.pass(Duration.ofDays(5).plusHours(8)); // Friday, 16:30

    outage.announce(AnnouncementFixture.atRisk());
    outage.pass(Duration.ofHours(62));
    outage.wait(Duration.ofHours(1)); // Monday, 07:30
    assertThat(outage.posts(CHANNEL)).isEmpty();
    outage.wait(Duration.ofHours(1));

    assertThat(outage.posts(CHANNEL)).hasSize(1);
    assertThat(outage.waiting()).isZero();
  }

  @Test
  void aBurstOfTheNightIsAListInTheMorning() {
    quiet.keep(CHANNEL, NIGHTS);
    outage.pass(Duration.ofHours(12));

    IntStream.rangeClosed(1, 7).forEach(i -> outage.announce(AnnouncementFixture.atRisk(i)));
    outage.pass(Duration.ofHours(11));
    outage.wait(Duration.ofHours(1));

    assertThat(outage.posts(CHANNEL)).hasSize(1);
    assertThat(text(0)).contains("7");
    assertThat(outage.waiting()).isZero();
  }

  @Test
  void theLeadershipHearsOfLessRevenueAtOnceAndTheOwnersChannelInTheMorning() {
    List.of(CHANNEL, "#leads").forEach(channel -> quiet.keep(channel, NIGHTS));
    outage.pass(Duration.ofHours(12));

    outage.announce(AnnouncementFixture.atRisk());
    outage.announce(AnnouncementFixture.renewedForLessAfterAll());

    assertThat(outage.posts(CHANNEL)).isEmpty();
    assertThat(outage.posts("#leads")).hasSize(1);
    outage.pass(Duration.ofHours(11));
    outage.wait(Duration.ofHours(1));
    assertThat(outage.posts("#leads")).hasSize(1);
    assertThat(outage.posts(CHANNEL)).hasSize(2);
  }

  @Test
  void anEscalationPassesWhatWaits() throws IOException {
    var opened = sample("escalation-updated");
    var channel = opened.about().slackChannel().orElse(CHANNEL);
    quiet.keep(channel, NIGHTS);
    outage.pass(Duration.ofHours(12));

    outage.announce(AnnouncementFixture.atRiskIn(1, channel));
    outage.announce(opened);

    assertThat(outage.posts(channel)).hasSize(1);
    outage.pass(Duration.ofHours(11));
    outage.wait(Duration.ofHours(1));
    assertThat(outage.posts(channel)).hasSize(2);
    assertThat(outage.waiting()).isZero();
  }

  @Test
  void whatWaitsIsToldWhenTheQuietHoursAreTakenBack() {
    quiet.keep(CHANNEL, NIGHTS.onWeekends());
    outage.announce(AnnouncementFixture.atRisk());
    outage.wait(Duration.ofHours(1));
    assertThat(outage.posts(CHANNEL)).isEmpty();

    quiet.end(CHANNEL);
    outage.wait(Duration.ofMinutes(10));

    assertThat(outage.posts(CHANNEL)).hasSize(1);
  }

  private String text(int number) {
    return outage.posts(CHANNEL).get(number).message().path("text").asText();
  }

  private static Announcement sample(String type) throws IOException {
    try (var samples = Files.list(Path.of("..", "..", "events", type))) {
      var opened = samples.filter(it -> it.toString().contains("opened")).findFirst().orElseThrow();
      var event = EventEnvelope.from(JsonTree.parse(Files.readString(opened)));
      return ((BusNotification.AboutAccount) BusNotification.of(event)).announcement();
    }
  }
}
