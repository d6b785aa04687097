package dev.oarlock.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnounceChangeTest {
  private static final String NONE_FAILED = "{\"batchItemFailures\":[]}";
  private static final String ROUTES =
      """
      {"default":"#customer-health","gong":"#gong","ops":"#ops","leads":"#leads",
       "segments":{"Enterprise":"#enterprise"},"csms":{"bo":"#bo-book"}}
      """;

  private final FakeSlackApi slack = new FakeSlackApi();
  private final LocalTable table = LocalTable.empty();
  private final List<String> log = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T08:30:00Z");
  private final AppContext appContext =
      new AppContext(
          AnnouncementFixture.settings(table, slack.url(), ROUTES),
          InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC),
          table.dynamo(),
          new RecordingEventBus(),
          log::add);
  private final AnnounceChange handler =
      new AnnounceChange(appContext, waits::add, SlackClients.PATIENCE);

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void anAlertGoesToItsSegmentsChannel() {
    assertThat(handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk())))
        .isEqualTo(NONE_FAILED);

    var post = slack.posts().getFirst();
    assertThat(post.channel()).isEqualTo("#enterprise");
    assertThat(post.text())
        .startsWith(
            "Acme Corp: 34 (was 61), entered red. Acme Corp is at risk: its health entered red.");
    assertThat(post.blocks()).isNotEmpty();
  }

  @Test
  void anAccountsOwnChannelComesFirst() {
    handle(AnnouncementFixture.batch(AnnouncementFixture.atRiskIn("#acme")));

    assertThat(slack.posts()).extracting(FakeSlackApi.Post::channel).containsExactly("#acme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"is_member\":true,\"is_ext_shared\":true",
        "\"is_member\":true,\"is_pending_ext_shared\":true",
        "\"is_member\":true,\"is_archived\":true",
        "\"is_member\":false"
      })
  void anAccountsOwnChannelGetsNothingWhereOthersReadOrNobodyDoes(String traits) {
    slack.workspace().describeChannel("#acme", traits);

    handle(AnnouncementFixture.batch(AnnouncementFixture.atRiskIn("#acme")));

    assertThat(slack.posts())
        .extracting(FakeSlackApi.Post::channel)
        .containsExactly("#ops", "#customer-health");
  }

  @Test
  void whileSlackDoesNotSayWhoReadsAChannelNothingIsPostedThere() {
    slack.workspace().refuse("internal_error");
    assertThat(handle(AnnouncementFixture.batch(AnnouncementFixture.atRiskIn("#acme"))))
        .contains("itemIdentifier");
    assertThat(slack.posts()).isEmpty();

    slack.workspace().refuse("");
    now = now.plus(Duration.ofMinutes(5)); // the claim of the first try has ended
    handle(AnnouncementFixture.batch(AnnouncementFixture.atRiskIn("#acme")));

    assertThat(slack.posts()).extracting(FakeSlackApi.Post::channel).containsExactly("#acme");
  }

  @Test
  void whoReadsAChannelIsAskedOnceForManyPosts() {
    for (var number = 1; number <= 3; number++) {
      handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk(number)));
    }

    assertThat(slack.posts()).hasSize(3);
    assertThat(slack.workspace().calls())
        .containsExactly("users.conversations", "conversations.info");
  }

  @Test
  void operatorsAreNotifiedOfASilentSourceOnce() throws IOException {
    handle(AnnouncementFixture.recorded("source-fell-silent/usage.json"));
    handle(AnnouncementFixture.recorded("source-fell-silent/usage.json"));

    assertThat(slack.posts()).extracting(FakeSlackApi.Post::channel).containsExactly("#ops");
    assertThat(slack.posts().getFirst().text())
        .startsWith("No signals about use from warehouse since 12 Nov 2026.");
  }

  @Test
  void ownerAndLeadsHearOfAnOverdueRenewalOnce() throws IOException {
    handle(AnnouncementFixture.recorded("renewal-overdue/a-week-late.json"));
    handle(AnnouncementFixture.recorded("renewal-overdue/a-week-late.json"));

    assertThat(slack.posts())
        .extracting(FakeSlackApi.Post::channel)
        .containsExactly("#leads", "#acme");
    assertThat(slack.posts().getLast().text())
        .startsWith("Acme Logistics: renewal 7 days overdue, unsigned.");
  }

  @Test
  void ownerAndLeadsHearThatACustomerLeft() throws IOException {
    handle(AnnouncementFixture.recorded("account-churned/cancelled.json"));

    assertThat(slack.posts())
        .extracting(FakeSlackApi.Post::channel)
        .containsExactly("#leads", "#acme");
  }

  @Test
  void ownerAndLeadsHearThatACustomerPaysLessAndNobodyHearsAGong() throws IOException {
    handle(AnnouncementFixture.recorded("revenue-contracted/fewer-seats.json"));
    handle(AnnouncementFixture.recorded("revenue-contracted/fewer-seats.json"));

    assertThat(slack.posts())
        .extracting(FakeSlackApi.Post::channel)
        .containsExactly("#leads", "#acme");
    assertThat(slack.posts().getLast().text())
        .contains("Acme Logistics pays less from 1 Dec 2026 on.");
  }

  @Test
  void aLateRenewalForLessCorrectsWhatWasToldAsWell() throws IOException {
    handle(AnnouncementFixture.recorded("account-churned/cancelled.json"));
    handle(AnnouncementFixture.batch(AnnouncementFixture.renewedForLessAfterAll()));

    assertThat(slack.posts()).hasSize(6);
    assertThat(slack.posts().subList(2, 4))
        .noneMatch(note -> note.thread().isEmpty())
        .allSatisfy(note ->
            assertThat(note.text())
                .startsWith("Acme Corp renewed after all")
                .contains("By how much less they pay is told by itself."));
  }

  @Test
  void whatIsSwappedIsNoRenewalInTheReplyUnderThatTheyLeft() throws IOException {
    handle(AnnouncementFixture.recorded("account-churned/cancelled.json"));
    handle(AnnouncementFixture.batch(AnnouncementFixture.swappedAfterAll()));

    assertThat(slack.posts().subList(2, 4))
        .noneMatch(note -> note.thread().isEmpty())
        .allSatisfy(note ->
            assertThat(note.text())
                .startsWith(
                    "Acme Corp has not left after all: what they signed since holds from 30 Nov"
                        + " 2026 on. Nothing of this is lost any more"));
  }

  /// Both say that nobody left: which comes first does not matter, and one is enough.
  @Test
  void whatWasSignedSinceIsSaidOnceUnderThatTheyLeftToTeamAndLeads() throws IOException {
    handle(AnnouncementFixture.recorded("account-churned/cancelled.json"));
    handle(AnnouncementFixture.batch(AnnouncementFixture.signedAgain()));
    handle(AnnouncementFixture.batch(AnnouncementFixture.swappedAfterAll()));

    assertThat(slack.posts()).hasSize(5);
    assertThat(slack.posts().subList(2, 4))
        .noneMatch(note -> note.thread().isEmpty())
        .allSatisfy(note ->
            assertThat(note.text())
                .startsWith(
                    "Acme Corp has not left after all: they signed again under C-9, from 5 Dec"
                        + " 2026 on. That is no win-back"));
    assertThat(slack.posts().getLast().thread()).as("the gong").isEmpty();
  }

  @Test
  void whoIsWonBackIsSaidToBeSoUnderThatTheyLeft() throws IOException {
    handle(AnnouncementFixture.recorded("account-churned/cancelled.json"));
    handle(AnnouncementFixture.batch(AnnouncementFixture.wonBack()));

    assertThat(slack.posts().subList(2, 4))
        .noneMatch(note -> note.thread().isEmpty())
        .allSatisfy(note ->
            assertThat(note.text())
                .startsWith(
                    "Acme Corp is won back: they signed again under C-9, from 20 Dec 2026 on."
                        + " That they left on 30 Nov 2026 stays true, and counts."));
  }

  @Test
  void whatTakesBackThatTheyLeftWaitsForWhatTellsIt() throws IOException {
    var early = handle(AnnouncementFixture.batch(AnnouncementFixture.signedAgain()));
    assertThat(slack.posts()).isEmpty();

    handle(AnnouncementFixture.recorded("account-churned/cancelled.json"));
    var late = handle(AnnouncementFixture.batch(AnnouncementFixture.signedAgain()));

    assertThat(early).contains("itemIdentifier");
    assertThat(late).isEqualTo(NONE_FAILED);
    assertThat(slack.posts()).hasSize(4);
    assertThat(slack.posts().subList(2, 4)).noneMatch(note -> note.thread().isEmpty());
  }

  @Test
  void whatIsTakenBackIsToldToNobodyWhereItComesMuchTooLate() throws IOException {
    var signed =
        AnnouncementFixture.batch(
            List.of(AnnouncementFixture.Published.at(now, AnnouncementFixture.signedAgain())));
    now = now.plus(Duration.ofMinutes(21));

    assertThat(handle(signed)).isEqualTo(NONE_FAILED);
    assertThat(handle(AnnouncementFixture.recorded("account-churned/cancelled.json")))
        .isEqualTo(NONE_FAILED);

    assertThat(slack.posts())
        .singleElement()
        .satisfies(post ->
            assertThat(post.text()).startsWith("Acme Corp has not left after all: they signed"));
  }

  @Test
  void whoRenewsAfterAllIsSaidNeverToHaveBeenAwayUnderWhatWasTold() throws IOException {
    handle(AnnouncementFixture.recorded("account-churned/cancelled.json"));
    handle(AnnouncementFixture.batch(AnnouncementFixture.renewedAfterAll()));
    handle(AnnouncementFixture.batch(AnnouncementFixture.renewedAfterAll()));

    assertThat(slack.posts()).hasSize(5);
    assertThat(slack.posts().subList(2, 4))
        .allSatisfy(note ->
            assertThat(note.text())
                .startsWith(
                    "Acme Corp renewed after all, from 30 Nov 2026 on: they never were away."))
        .noneMatch(note -> note.thread().isEmpty());
    assertThat(slack.posts().getLast().thread()).isEmpty();
  }

  @Test
  void aRenewalThatLapsedAndWasSignedAfterAllIsSaidNotToBeLost() throws IOException {
    handle(AnnouncementFixture.recorded("renewal-lapsed/one-of-two-contracts.json"));
    var told = slack.posts().size();
    handle(AnnouncementFixture.batch(AnnouncementFixture.renewedOn("2026-11-01")));

    assertThat(slack.posts().get(told).thread()).isNotEmpty();
    assertThat(slack.posts().get(told).text())
        .startsWith("Acme Corp renewed this after all, from 1 Nov 2026 on: it was not lost. Owner");
  }

  @Test
  void aRenewalOfAnotherDayCorrectsNothing() throws IOException {
    handle(AnnouncementFixture.recorded("account-churned/cancelled.json"));
    handle(AnnouncementFixture.batch(AnnouncementFixture.renewed(1_240_000)));

    assertThat(slack.posts()).hasSize(3);
  }

  @Test
  void aLeadIsAskedInTheLeadsChannelAndTheCardFollowsTheDecision() throws IOException {
    handle(AnnouncementFixture.recorded("forecasts-disagree/apart.json"));
    handle(AnnouncementFixture.recorded("disagreement-resolved/decided.json"));

    assertThat(slack.posts()).hasSize(2);
    var card = slack.posts().getFirst();
    assertThat(card.channel()).isEqualTo("#leads");
    assertThat(card.text())
        .contains("The model says 62 % (likely to churn), dana 5 % (likely to renew)");
    var update = slack.posts().getLast();
    assertThat(update.ts()).isEqualTo("1795336200.000001");
    assertThat(update.text())
        .startsWith("Acme Logistics: decided with the model. bo decided with the model on ");
  }

  @Test
  void aDecisionWithoutACardIsPostedAsANewOne() throws IOException {
    handle(AnnouncementFixture.recorded("disagreement-resolved/decided.json"));

    assertThat(slack.posts()).extracting(FakeSlackApi.Post::channel).containsExactly("#leads");
    assertThat(slack.posts().getFirst().ts()).isEmpty();
  }

  @Test
  void aGongIsForEverybody() {
    handle(AnnouncementFixture.batch(AnnouncementFixture.renewed(1_300_000)));

    assertThat(slack.posts()).extracting(FakeSlackApi.Post::channel).containsExactly("#gong");
  }

  @Test
  void aRenewalThatHidesALossStaysInItsTeam() {
    handle(AnnouncementFixture.batch(AnnouncementFixture.renewed(1_000_000)));

    assertThat(slack.posts()).extracting(FakeSlackApi.Post::channel).containsExactly("#enterprise");
    assertThat(slack.posts().getFirst().text()).doesNotContain("Gong");
  }

  @Test
  void theSameAnnouncementTwiceIsPostedOnce() {
    handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk()));

    assertThat(handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk())))
        .isEqualTo(NONE_FAILED);
    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void deliveriesAtOncePostOnce() throws Exception {
    Callable<String> delivery =
        () -> handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk()));
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var answer : threads.invokeAll(Collections.nCopies(4, delivery))) {
        assertThat(answer.get()).contains("batchItemFailures");
      }
    }

    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void aDeliveryThatDiedIsTakenOverWhenItsLeaseEnds() {
    PostedMessages.of(appContext)
        .postOnce(
            AnnouncementFixture.RISK,
            () -> {
              assertThat(handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk())))
                  .contains("m-" + AnnouncementFixture.RISK);
              assertThat(slack.posts()).isEmpty();
              now = now.plusSeconds(91);
              assertThat(handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk())))
                  .isEqualTo(NONE_FAILED);
              return "dead by now";
            },
            _ -> Optional.empty());
    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void aRecoveryIsPostedInTheThreadOfItsAlert() {
    handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk()));
    handle(AnnouncementFixture.batch(AnnouncementFixture.recovered()));

    var note = slack.posts().getLast();
    assertThat(note.thread()).isEqualTo("1795336200.000001");
    assertThat(note.text()).startsWith("Acme Corp is out of risk after 21 days, since 1 Nov 2026.");
  }

  @Test
  void aRecoveryWhoseCardWasDeletedIsPostedInTheChannelAsANewOne() {
    handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk()));
    slack.refuseNext("message_not_found");

    assertThat(handle(AnnouncementFixture.batch(AnnouncementFixture.recovered())))
        .isEqualTo(NONE_FAILED);

    var closed = slack.posts().get(slack.posts().size() - 2);
    assertThat(closed.thread()).isEmpty();
    assertThat(closed.text()).contains("out of risk after");
    assertThat(slack.posts().getLast().thread()).isNotEmpty();
  }

  @Test
  void aDecisionWhoseCardWasDeletedIsPostedAsANewOne() throws IOException {
    handle(AnnouncementFixture.recorded("forecasts-disagree/apart.json"));
    slack.refuseNext("message_not_found");

    assertThat(handle(AnnouncementFixture.recorded("disagreement-resolved/decided.json")))
        .isEqualTo(NONE_FAILED);
    assertThat(slack.posts().getLast().ts()).isEmpty();
  }

  @Test
  void rateLimitedItWaitsAsLongAsSlackSays() {
    slack.rateLimitNext();

    assertThat(handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk())))
        .isEqualTo(NONE_FAILED);
    assertThat(waits).containsExactly(Duration.ofSeconds(7));
    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void rateLimitedAgainItHandsTheMessageBackAndPostsItNextTime() {
    slack.rateLimitNext();
    slack.rateLimitNext();

    assertThat(handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk())))
        .contains("m-" + AnnouncementFixture.RISK);
    now = now.plusSeconds(8);
    assertThat(handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk())))
        .isEqualTo(NONE_FAILED);
    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void refusedBlocksAreFollowedByTheTextAlone() {
    slack.refuseNext("invalid_blocks");

    assertThat(handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk())))
        .isEqualTo(NONE_FAILED);
    assertThat(slack.posts().getFirst().blocks()).isEmpty();
  }

  @Test
  void aChannelNobodyInvitedUsToFallsBackToTheDefaultOne() {
    slack.refuseNext("not_in_channel");

    assertThat(handle(AnnouncementFixture.batch(AnnouncementFixture.atRisk())))
        .isEqualTo(NONE_FAILED);
    assertThat(slack.posts())
        .extracting(FakeSlackApi.Post::channel)
        .containsExactly("#ops", "#customer-health");
    assertThat(slack.posts().getFirst().text()).startsWith("#enterprise has no Oarlock in it");
    assertThat(slack.posts().getLast().text())
        .contains("Meant for #enterprise: #enterprise has no Oarlock in it.");
    assertThat(String.join("\n", log))
        .contains("closed to us: the default channel has the card", "not_in_channel");
  }

  @Test
  void oneThatFailsDoesNotStopTheOthers() {
    slack.refuseNext("account_inactive");

    var answer =
        handle(
            AnnouncementFixture.batch(
                AnnouncementFixture.atRisk(), AnnouncementFixture.renewed(1_300_000)));

    assertThat(answer).contains("m-" + AnnouncementFixture.RISK).doesNotContain("m-acme-gong-1");
    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void whatIsNotAnAnnouncementIsHandedBack() {
    var odd = "{\"Records\":[{\"messageId\":\"m1\",\"body\":\"no JSON\"}]}";

    assertThat(handle(AnnouncementFixture.stream(odd))).contains("m1");
  }

  private String handle(InputStream batch) {
    return AnnouncementFixture.answer(handler, batch);
  }
}
