package dev.oarlock.digest;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.aws.store.slack.ClosedChannels;
import dev.oarlock.aws.store.slack.DeliveryBacklog;
import dev.oarlock.aws.store.slack.DeliveryBacklog.DeliveryPause;
import dev.oarlock.aws.store.slack.DeliveryBacklog.WaitingPost;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DigestDeliveryTest {
  private static final String NOWHERE = "http://127.0.0.1:1/expired";

  private final DigestWorld world = new DigestWorld();

  @AfterEach
  void closeSlack() {
    world.close();
  }

  @Test
  void aRetriedScheduleSendsTheWeekOnce() {
    world.send(DigestWorld.SCHEDULED);
    world.send(DigestWorld.SCHEDULED);

    assertThat(world.slack.posts()).hasSize(1);
  }

  @Test
  void whoAsksToLookSeesItAloneWithAButtonToPostIt() {
    world.account("acme", "Acme Corp", 61, 34);

    world.send(world.asked("to-look-at"));

    assertThat(world.slack.posts()).isEmpty();
    assertThat(world.slack.onlyResponse().toString())
        .contains("Week to 23 Nov 2026: CMRR at risk €1,000 a month")
        .contains("Post in #leadership");
  }

  @Test
  void aDoubleClickPostsItOnce() {
    world.send(world.asked("by-a-lead"));
    world.send(world.asked("by-a-lead").replace("5f0c2a23", "5f0c2a99"));

    assertThat(world.slack.posts()).hasSize(1);
  }

  @Test
  void whoAsksIsToldTheChannelAndNothingMore() {
    world.account("acme", "Acme Corp", 61, 34);

    world.send(world.asked("by-a-lead"));

    assertThat(world.slack.posts()).hasSize(2);
    assertThat(world.slack.onlyResponse().toString())
        .contains("The digest is posted in #leadership.")
        .doesNotContain("Acme");
  }

  @Test
  void aClosedChannelIsToldToTheOneWhoAsked() {
    world.slack.refuseNext("not_in_channel");

    world.send(world.asked("by-a-lead"));

    assertThat(world.slack.onlyResponse().toString())
        .contains("not_in_channel")
        .contains("Invite Oarlock there");
  }

  @Test
  void whoAskedIsToldOnceThatItIsNotPostedYetAndThenThatItIs() {
    world.slack.refuseNext("service_unavailable");
    world.slack.refuseNext("service_unavailable");
    var asked = world.queued(world.asked("by-a-lead"));

    world.send(asked);
    world.now = world.now.plus(Duration.ofMinutes(6));
    world.send(asked);
    world.now = world.now.plus(Duration.ofMinutes(6));
    assertThat(world.send(asked)).isEqualTo(DigestWorld.NONE_FAILED);

    assertThat(world.slack.responses()).hasSize(2);
    assertThat(world.slack.responses().getFirst().toString()).contains("not posted yet");
    assertThat(world.slack.responses().getLast().toString()).contains("is posted in #leadership");
  }

  @Test
  void whatNobodyCanBeShownAnyMoreIsGivenUpAndWhatIsToBePostedIsNot() {
    var asked = world.queued(world.asked("by-a-lead"));
    var shown = world.queued(world.asked("to-look-at"));

    world.now = world.now.plus(Duration.ofMinutes(31));

    assertThat(world.send(shown)).isEqualTo(DigestWorld.NONE_FAILED);
    assertThat(world.slack.posts()).isEmpty();
    assertThat(world.slack.responses()).isEmpty();
    assertThat(world.send(asked)).isEqualTo(DigestWorld.NONE_FAILED);
    assertThat(world.slack.posts()).hasSize(1);
  }

  @Test
  void whoAskedForWhatCannotBeMadeIsToldSo() {
    world.table.dynamo().deleteTable(it -> it.tableName(world.table.name()));

    assertThat(world.send(world.queued(world.asked("to-look-at")))).contains("m-1");

    assertThat(world.slack.onlyResponse().toString()).contains("could not be made");
  }

  @Test
  void aWeekThatSlackRefusesIsAskedForAgainUntilItStands() {
    world.slack.refuseNext("not_in_channel");

    world.send(DigestWorld.SCHEDULED);
    assertThat(world.slack.posts()).isEmpty();
    assertThat(world.bus.types()).containsExactly("DigestRequested");
    assertThat(ClosedChannels.of(world.appContext).all())
        .extracting(ClosedChannels.ClosedChannelItem::channel)
        .containsExactly("#leadership");
    world.send(world.queuedAgain());

    assertThat(world.slack.posts()).hasSize(1);
    assertThat(ClosedChannels.of(world.appContext).all()).isEmpty();
  }

  @Test
  void aRateLimitedWeekIsAskedForAgainAndPostedOnce() {
    world.slack.rateLimitNext();

    world.send(DigestWorld.SCHEDULED);
    world.send(world.queuedAgain());
    world.send(world.queuedAgain());
    world.send(DigestWorld.SCHEDULED);

    assertThat(world.slack.posts()).hasSize(1);
  }

  @Test
  void whileSlackIsNotThereTheQueueKeepsTheDigestAndSlackIsAskedLess() {
    world.slack.refuseNext("service_unavailable");
    world.slack.refuseNext("service_unavailable");

    world.send(DigestWorld.SCHEDULED);
    assertThat(world.send(world.queuedAgain()))
        .contains("m-1"); // rests, so that Slack is not asked
    world.now = world.now.plusSeconds(61);
    assertThat(world.send(world.queuedAgain())).contains("m-1");
    world.now = world.now.plusSeconds(61);
    assertThat(world.send(world.queuedAgain())).contains("m-1"); // rests for two minutes
    world.now = world.now.plusSeconds(61);

    assertThat(world.send(world.queuedAgain())).isEqualTo(DigestWorld.NONE_FAILED);
    assertThat(world.slack.posts()).hasSize(1);
  }

  @Test
  void aDigestWaitsForWhatHappenedBeforeItInItsChannel() {
    var backlog = DeliveryBacklog.of(world.appContext);
    var alert = new WaitingPost(DigestWorld.NOW.minusSeconds(3_600), "alert", "{}");
    backlog.join("#leadership", alert);
    backlog.pause("#leadership", DeliveryPause.none().grown(DigestWorld.NOW));

    world.send(DigestWorld.SCHEDULED);
    assertThat(world.slack.posts()).isEmpty();
    world.now = world.now.plusSeconds(61);
    backlog.leave("#leadership", alert);
    backlog.join("#leadership", new WaitingPost(world.now, "later", "{}"));

    assertThat(world.send(world.queuedAgain())).isEqualTo(DigestWorld.NONE_FAILED);
    assertThat(world.slack.posts()).hasSize(1);
  }

  @Test
  void whileADigestWaitsWhatHappensLaterHasToWaitAndNotLonger() {
    var backlog = DeliveryBacklog.of(world.appContext);
    var digests = DeliveryBacklog.ofDigests("#leadership");
    world.slack.refuseNext("service_unavailable");
    world.slack.refuseNext("service_unavailable");

    world.send(DigestWorld.SCHEDULED);
    world.now = world.now.plusSeconds(61);
    world.send(world.queuedAgain());
    assertThat(backlog.holdsBefore(digests, DigestWorld.NOW.plusSeconds(1))).isTrue();
    assertThat(backlog.holdsBefore(digests, DigestWorld.NOW.minusSeconds(1))).isFalse();
    world.now = world.now.plusSeconds(121);
    world.send(world.queuedAgain());

    assertThat(world.slack.posts()).hasSize(1);
    assertThat(backlog.holdsBefore(digests, world.now)).isFalse();
    assertThat(backlog.head(digests).next()).isEmpty();
  }

  @Test
  void aDigestWhoseAnswerIsUnclearIsSentOnceMoreAtMost() {
    world.slack.refuseNext("internal_error");
    world.slack.refuseNext("fatal_error");

    world.send(DigestWorld.SCHEDULED);
    for (var i = 0; i < 30; i++) {
      world.now = world.now.plus(Duration.ofMinutes(6));
      assertThat(world.send(world.queuedAgain())).contains("m-1");
    }

    assertThat(world.slack.posts()).isEmpty();
    assertThat(world.log).anyMatch(line -> line.contains("never again"));
  }

  @Test
  void aRunThatFindsAnotherAtItSendsNothing() {
    PostedMessages.of(world.appContext)
        .postOnce(
            "DIGEST#2026-W48",
            () -> {
              world.send(DigestWorld.SCHEDULED);
              return "not posted yet";
            },
            _ -> Optional.empty());

    assertThat(world.slack.posts()).isEmpty();
    world.send(world.queuedAgain());
    assertThat(world.slack.posts()).hasSize(1);
  }

  @Test
  void ofTwoRunsWhoseReadingOutlastsAClaimOnePosts() {
    world.account("acme", "Acme Corp", 61, 34);
    world.meanwhile =
        () -> {
          world.now = world.now.plus(Duration.ofMinutes(4));
          world.send(DigestWorld.SCHEDULED);
        };

    world.send(DigestWorld.SCHEDULED);

    assertThat(world.slack.posts())
        .extracting(post -> post.thread().isEmpty())
        .containsExactly(true, false);
  }

  @Test
  void whatIsPostedIsDoneAlsoWhereNobodyHearsOfIt() throws IOException {
    var asking =
        JsonTree.parse(world.asked("by-a-lead").replace(world.slack.responseUrl(), NOWHERE));
    var batch = JsonTree.object();
    batch
        .putArray("Records")
        .addObject()
        .put("messageId", "m-1")
        .put("body", JsonTree.write(asking));

    assertThat(world.send(JsonTree.write(batch))).isEqualTo(DigestWorld.NONE_FAILED);

    assertThat(world.slack.posts()).hasSize(1);
    assertThat(world.log).anyMatch(line -> line.contains("response_url unheard"));
  }

  /// The address for the answer is gone after half an hour, and so is the one who waits for it.
  @Test
  void whatWasAskedTooLongAgoIsNotReadAgainWithEachDelivery() {
    var asked = world.asked("past-week-to-look-at").replace(world.slack.responseUrl(), NOWHERE);
    var late = asked.replaceFirst("(\"time\": \")[^\"]*", "$1" + "2026-11-16T06:00:00Z");

    world.send(late);

    assertThat(world.log).anyMatch(line -> line.contains("asked too long ago to be answered"));
    assertThatThrownBy(() -> world.send(asked)).hasRootCauseInstanceOf(ConnectException.class);
  }

  @Test
  void aTableThatSlackDoesNotTakeNowFollowsLaterAndNothingComesTwice() {
    world.account("acme", "Acme Corp", 61, 34);
    world.slack.refuseNextInThread("service_unavailable");

    world.send(DigestWorld.SCHEDULED);
    assertThat(world.slack.posts()).hasSize(1);
    world.now = world.now.plusSeconds(61);
    world.send(world.queuedAgain());
    world.send(world.queuedAgain());

    assertThat(world.slack.posts())
        .extracting(post -> post.thread().isEmpty())
        .containsExactly(true, false);
  }

  @Test
  void aTableThatSlackRefusesKeepsNothingElseBack() {
    world.account("acme", "Acme Corp", 61, 34);
    world.slack.refuseNextInThread("restricted_action_non_threadable_channel");

    world.send(DigestWorld.SCHEDULED);

    assertThat(world.slack.posts()).hasSize(1);
    assertThat(world.bus.types()).isEmpty();
  }
}
