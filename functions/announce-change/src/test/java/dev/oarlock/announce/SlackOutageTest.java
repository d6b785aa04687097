package dev.oarlock.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.announce.route.BusNotification;
import dev.oarlock.announce.route.QueuedAnnouncement;
import dev.oarlock.aws.store.slack.ClosedChannels;
import dev.oarlock.aws.store.slack.DeliveryBacklog;
import dev.oarlock.aws.store.slack.DeliveryBacklog.DeliveryPause;
import dev.oarlock.aws.store.slack.DeliveryBacklog.WaitingPost;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.fault.SlackFault;
import dev.oarlock.local.slack.state.ChannelPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What a channel hears while Slack is slow, silent, down or closed.
class SlackOutageTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int ACCOUNTS = 3;
  private static final String CHANNEL = "#customer-health";

  @ParameterizedTest
  @EnumSource(SlackFault.class)
  void howeverAPostGoesWrongTheChannelHearsItOnce(SlackFault fault) {
    try (var outage = new SlackOutage()) {
      outage.slack.failNext("chat.postMessage", fault, 1);

      outage.announce(AnnouncementFixture.atRisk());
      outage.wait(HOUR);

      assertThat(outage.posts(CHANNEL)).hasSize(1);
      assertThat(outage.waiting()).isZero();
    }
  }

  @Test
  void aSlackThatTakesEverythingAndAnswersNothingHearsItOnceHoweverOftenItIsDelivered() {
    try (var outage = new SlackOutage()) {
      outage.slack.failNext("chat.postMessage", SlackFault.SLOW_ANSWER, 50);

      outage.announce(AnnouncementFixture.atRisk());
      outage.announce(AnnouncementFixture.atRisk());
      outage.wait(HOUR);
      outage.announce(AnnouncementFixture.atRisk());

      assertThat(outage.posts(CHANNEL)).hasSize(1);
      assertThat(outage.waiting()).isZero();
      assertThat(String.join("\n", outage.log)).contains("posted or not, Slack did not say");
    }
  }

  @Test
  void whatIsLostTenTimesIsPostedInTheEndWhereWeMayLook() {
    try (var outage = new SlackOutage()) {
      outage.announce(AnnouncementFixture.renewed(1_000_000)); // another message of ours to see
      outage.slack.failNext("chat.postMessage", SlackFault.LOST_REQUEST, 10);

      outage.announce(AnnouncementFixture.atRisk());
      outage.wait(Duration.ofHours(5));

      assertThat(outage.posts(CHANNEL)).hasSize(2);
      assertThat(outage.waiting()).isZero();
    }
  }

  /// Also where nobody can see how ours would look, for nobody but people wrote anything.
  @Test
  void theFirstMessageOfAChannelIsPostedInTheEndHoweverOftenItIsLost() {
    try (var outage = new SlackOutage()) {
      outage.slack.failNext("chat.postMessage", SlackFault.LOST_REQUEST, 10);

      outage.announce(AnnouncementFixture.atRisk());
      outage.wait(Duration.ofHours(5));

      assertThat(outage.posts(CHANNEL)).hasSize(1);
      assertThat(outage.waiting()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(value = SlackFault.class, mode = Mode.EXCLUDE, names = "UNAVAILABLE")
  void whereWeMayNotLookItIsSentOnceMoreAtMost(SlackFault fault) {
    var blind =
        LocalWorkspace.onLaptop()
            .withChannelsOf("#customer-health #gong #ops #leads")
            .withScopes(Set.of("chat:write", "users:read", "channels:read", "groups:read"));
    try (var outage = new SlackOutage(blind)) {
      outage.slack.failNext("chat.postMessage", fault, 50);

      outage.announce(AnnouncementFixture.atRisk());
      outage.wait(Duration.ofHours(3));

      assertThat(outage.slack.calls())
          .filteredOn(call -> call.method().equals("chat.postMessage"))
          .hasSizeLessThanOrEqualTo(2);
      assertThat(outage.waiting()).as("kept for the dead letters").isEqualTo(1);
      assertThat(String.join("\n", outage.log)).contains("never again");
    }
  }

  @Test
  void aDayWithoutSlackLosesNothingAndTurnsNothingAround() {
    try (var outage = new SlackOutage()) {
      outage.slack.fail(Optional.of(SlackFault.UNAVAILABLE));
      for (var i = 1; i <= ACCOUNTS; i++) {
        outage.announce(AnnouncementFixture.atRisk(i));
        outage.wait(HOUR);
        outage.announce(AnnouncementFixture.renewed(i, 1_300_000));
        outage.wait(HOUR);
      }
      outage.wait(HOUR.multipliedBy(24 - 2 * ACCOUNTS));
      assertThat(outage.slack.posts()).isEmpty();
      assertThat(outage.mostReceives()).isLessThan(300);

      outage.slack.fail(Optional.empty());
      outage.wait(Duration.ofMinutes(30));

      assertThat(outage.waiting()).isZero();
      assertThat(outage.posts(CHANNEL)).extracting(SlackOutageTest::account).isEqualTo(accounts());
      assertThat(outage.posts("#gong")).extracting(SlackOutageTest::account).isEqualTo(accounts());
    }
  }

  @Test
  void whatHappenedAfterADigestWaitsBehindItAsLongAsThatIsTried() {
    try (var outage = new SlackOutage()) {
      var backlog = DeliveryBacklog.of(outage.appContext());
      var digests = DeliveryBacklog.ofDigests(CHANNEL);
      var digest = new WaitingPost(outage.clock().instant(), "week", "");
      backlog.join(digests, digest);
      backlog.pause(digests, DeliveryPause.none().grown(outage.clock().instant()));
      outage.pass(Duration.ofMinutes(1));

      outage.announce(AnnouncementFixture.atRisk());
      outage.announce(AnnouncementFixture.renewed(1_300_000));
      assertThat(outage.posts(CHANNEL)).isEmpty();
      assertThat(outage.posts("#gong")).as("another channel").hasSize(1);
      backlog.leave(digests, digest);
      backlog.resume(digests);
      outage.wait(Duration.ofMinutes(10));

      assertThat(outage.posts(CHANNEL)).hasSize(1);
      assertThat(outage.waiting()).isZero();
    }
  }

  @Test
  void aDigestThatNobodyTriesAnyMoreKeepsBackNothing() {
    try (var outage = new SlackOutage()) {
      var backlog = DeliveryBacklog.of(outage.appContext());
      var digests = DeliveryBacklog.ofDigests(CHANNEL);
      backlog.join(digests, new WaitingPost(outage.clock().instant(), "week", ""));
      backlog.pause(digests, DeliveryPause.none().grown(outage.clock().instant()));
      outage.pass(Duration.ofMinutes(1));

      outage.announce(AnnouncementFixture.atRisk());
      outage.wait(HOUR);

      assertThat(outage.posts(CHANNEL)).hasSize(1);
    }
  }

  @Test
  void afterADayWithoutSlackAnAlertIsThereWithinMinutes() {
    try (var outage = new SlackOutage()) {
      outage.slack.fail(Optional.of(SlackFault.SERVER_ERROR));
      outage.announce(AnnouncementFixture.atRisk());
      outage.wait(Duration.ofDays(1));

      outage.slack.fail(Optional.empty());
      outage.wait(Duration.ofMinutes(6));

      assertThat(outage.posts(CHANNEL)).hasSize(1);
    }
  }

  @Test
  void whileSlackIsDownItIsAskedAsOftenAsTheQueueComes() {
    try (var outage = new SlackOutage()) {
      outage.slack.fail(Optional.of(SlackFault.UNAVAILABLE));

      outage.announce(AnnouncementFixture.atRisk());
      outage.wait(Duration.ofHours(6));

      assertThat(outage.slack.calls()).isEmpty(); // nothing got through
      assertThat(outage.log)
          .filteredOn(line -> line.contains("Slack is not there"))
          .hasSizeBetween(50, 75); // every five or six minutes, however much waits
    }
  }

  @Test
  void aRecoveryWhoseAnswerWasLostIsFoundInItsThread() {
    try (var outage = new SlackOutage()) {
      outage.announce(AnnouncementFixture.atRisk());
      outage.slack.failNext("chat.postMessage", SlackFault.LOST_ANSWER, 1);

      outage.announce(AnnouncementFixture.recovered());
      outage.wait(HOUR);

      assertThat(outage.posts(CHANNEL)).hasSize(2);
      assertThat(outage.posts(CHANNEL).getLast().threadTs()).isPresent();
      assertThat(outage.waiting()).isZero();
    }
  }

  @Test
  void thatTheyHaveNotLeftIsSaidOnceAlsoWhereTheAnswerWasLost() throws IOException {
    var sample = Files.readString(Path.of("..", "..", "events", "account-churned/cancelled.json"));
    try (var outage = new SlackOutage()) {
      var queued = QueuedAnnouncement.read(sample, outage.clock().instant());
      if (queued.notification() instanceof BusNotification.AboutAccount(var left, _)) {
        outage.announce(left);
      }
      outage.slack.failNext("chat.postMessage", SlackFault.LOST_ANSWER, 1);

      outage.announce(AnnouncementFixture.signedAgain());
      outage.wait(HOUR);

      assertThat(Stream.of(CHANNEL, "#leads", "#acme").flatMap(it -> outage.posts(it).stream()))
          .filteredOn(post -> post.message().toString().contains("has not left after all"))
          .isNotEmpty()
          .extracting(post -> post.threadTs())
          .doesNotHaveDuplicates();
      assertThat(outage.waiting()).isZero();
    }
  }

  @Test
  void anArchivedChannelIsToldOnTheCardAndToOperatorsOnce() {
    try (var outage = new SlackOutage()) {
      outage.slack.archive("saffron");

      outage.announce(AnnouncementFixture.atRiskIn("#saffron"));
      outage.announce(AnnouncementFixture.atRiskIn(7, "#saffron"));
      outage.wait(HOUR);

      assertThat(text(outage.posts(CHANNEL).getFirst())).contains("#saffron is archived");
      assertThat(outage.posts("#ops")).hasSize(1);
      assertThat(text(outage.posts("#ops").getFirst()))
          .startsWith("#saffron is archived")
          .contains("#customer-health");
      assertThat(outage.waiting()).isZero();
      assertThat(String.join("\n", outage.log)).contains("\"ChannelsClosed\":1");
      assertThat(ClosedChannels.of(outage.appContext()).all())
          .extracting(ClosedChannels.ClosedChannelItem::channel)
          .containsExactly("#saffron");

      outage.slack.unarchive("saffron");
      outage.announce(AnnouncementFixture.atRiskIn(8, "#saffron"));

      assertThat(outage.posts("#saffron")).hasSize(1);
      assertThat(ClosedChannels.of(outage.appContext()).all()).isEmpty();
    }
  }

  private static java.util.List<String> accounts() {
    return IntStream.rangeClosed(1, ACCOUNTS).mapToObj(i -> "Account " + i).toList();
  }

  private static String account(ChannelPost post) {
    return text(post).replaceAll("(?s).*?(Account [0-9]).*", "$1");
  }

  private static String text(ChannelPost post) {
    return post.message().path("text").asText();
  }
}
