package dev.oarlock.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandoverMessagesTest {
  private static final String NONE_FAILED = "{\"batchItemFailures\":[]}";
  private static final Duration WHILE_ANOTHER_POSTS = Duration.ofMillis(20);
  private static final Duration REDELIVERED_AFTER = Duration.ofMinutes(2);
  private static final String ROUTES =
      "{\"default\":\"#customer-health\",\"csms\":{\"Li\":\"#li-accounts\"}}";

  private final FakeSlackApi slack = new FakeSlackApi();
  private final LocalTable table = LocalTable.empty();
  private volatile Instant now = Instant.parse("2026-11-22T08:30:00Z");
  private final AppContext appContext =
      new AppContext(
          AnnouncementFixture.settings(table, slack.url(), ROUTES),
          InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC),
          table.dynamo(),
          new RecordingEventBus(),
          _ -> LockSupport.parkNanos(WHILE_ANOTHER_POSTS.toNanos()));
  private final AnnounceChange handler = new AnnounceChange(appContext);

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void oneAccountIsAskedAboutInItsOwnersChannel() {
    handle(AnnouncementFixture.handover(1, "li"));

    assertThat(slack.posts()).hasSize(1);
    assertThat(slack.posts().getFirst().channel()).isEqualTo("#li-accounts");
    assertThat(slack.posts().getFirst().text())
        .startsWith("li: you took over Account 1 from dana.");
  }

  @Test
  void thirtyAccountsAreOneMessageWhateverTheBatches() {
    for (var from = 1; from <= 30; from += 10) {
      handle(handovers(from, from + 9, "li"));
    }

    assertThat(posted()).hasSize(1);
    assertThat(latest()).startsWith("li: you took over 30 accounts from dana,");
    assertThat(slack.posts()).as("a call a batch").hasSize(3);
  }

  @Test
  void thirtyAccountsAtOnceAreOneMessageThatListsAllOfThem() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var deliveries =
          IntStream.rangeClosed(1, 30)
              .mapToObj(
                  i -> (Callable<String>) () -> deliver(AnnouncementFixture.handover(i, "li")))
              .toList();
      for (var answer : threads.invokeAll(deliveries)) {
        assertThat(answer.get()).isEqualTo(NONE_FAILED);
      }
    }

    assertThat(posted()).hasSize(1);
    assertThat(latest()).startsWith("li: you took over 30 accounts from dana,");
  }

  @Test
  void theSameHandoversAgainChangeNothing() {
    handle(handovers(1, 10, "li"));
    handle(handovers(1, 10, "li"));

    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void anotherSpellingOfTheOwnerIsTheSameMessage() {
    handle(AnnouncementFixture.handover(1, "li"));
    handle(AnnouncementFixture.handover(2, "Li"));

    assertThat(posted()).hasSize(1);
    assertThat(latest()).contains("Account 1", "Account 2");
  }

  @Test
  void anAccountThatGoesOnToAnotherOwnerOnTheSameDayAsksBoth() {
    handle(AnnouncementFixture.handover(1, "li"));
    handle(AnnouncementFixture.handover(1, "bo"));

    assertThat(posted())
        .extracting(FakeSlackApi.Post::text)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("li: you took over Account 1"),
            second -> assertThat(second).startsWith("bo: you took over Account 1"));
  }

  @Test
  void anAccountThatGoesBackTheSameDayLeavesTheMessage() {
    handle(handovers(1, 3, "li"));
    handle(AnnouncementFixture.handedBack(2, "li"));

    assertThat(posted()).hasSize(1);
    assertThat(latest())
        .startsWith("li: you took over 2 accounts from dana,")
        .contains("Account 1", "Account 3", "not asked any more: Account 2 (now dana).");
  }

  @Test
  void theOnlyAccountThatGoesBackIsAskedAboutNoMore() {
    handle(AnnouncementFixture.handover(1, "li"));
    handle(AnnouncementFixture.handedBack(1, "li"));

    assertThat(posted()).hasSize(1);
    assertThat(latest()).contains("nobody is asked any more: Account 1 (now dana).");
  }

  @Test
  void whatGoesBackBeforeItWasToldIsNotListed() {
    handle(AnnouncementFixture.handedBack(1, "li"), AnnouncementFixture.handover(1, "li"));
    handle(AnnouncementFixture.handover(1, "li"));

    assertThat(posted()).hasSize(1);
    assertThat(latest()).contains("nobody is asked any more: Account 1 (now dana).");
  }

  @Test
  void sixPeopleWhoTakeOverAtOnceAreOneList() {
    handle(handoversToEach("ann", "bo", "cy", "di", "ed", "flo"));

    assertThat(slack.posts()).hasSize(1);
    assertThat(latest())
        .startsWith("6 accounts are handed over.")
        .contains("Account 1: taken over from dana.", "owner ann", "owner flo");
    assertThat(slack.posts().getLast().blocks()).contains("pulse.of.0", "account-1");
  }

  @Test
  void moreThanFiveHandOversToTwoPeopleAreOneList() {
    handle(handovers(1, 3, "bo"));
    handle(handovers(4, 6, "ann"));

    assertThat(posted()).hasSize(2);
    assertThat(latest()).startsWith("6 accounts are handed over.");
  }

  @Test
  void fiveHandOversToTwoPeopleAreAMessageEach() {
    handle(handovers(1, 3, "bo"));
    handle(handovers(4, 5, "ann"));

    assertThat(posted())
        .extracting(FakeSlackApi.Post::text)
        .satisfiesExactly(
            bo -> assertThat(bo).startsWith("bo: you took over 3 accounts"),
            ann -> assertThat(ann).startsWith("ann: you took over 2 accounts"));
  }

  @Test
  void whatGoesBackLeavesTheListAndWhatHadBeenToldBefore() {
    handle(handovers(1, 3, "bo"));
    handle(handovers(4, 6, "ann"));
    handle(AnnouncementFixture.handedBack(1, "bo"), AnnouncementFixture.handedBack(4, "ann"));

    assertThat(posted()).as("one person's message and a list").hasSize(2);
    assertThat(slack.posts().stream().map(FakeSlackApi.Post::text))
        .anySatisfy(own -> assertThat(own).startsWith("bo: you took over 2 accounts"))
        .anySatisfy(list ->
            assertThat(list)
                .startsWith("4 accounts are handed over.")
                .contains("Account 1 (now dana)", "Account 4 (now dana)"));
  }

  @Test
  void aListThatCameAgainTellsNothingTwice() {
    handle(handoversToEach("ann", "bo", "cy", "di", "ed", "flo"));
    handle(handoversToEach("ann", "bo", "cy", "di", "ed", "flo"));

    assertThat(slack.posts()).hasSize(1);
  }

  private static Announcement[] handoversToEach(String... owners) {
    return IntStream.range(0, owners.length)
        .mapToObj(i -> AnnouncementFixture.handover(i + 1, owners[i]))
        .toArray(Announcement[]::new);
  }

  @Test
  void anotherOwnerGetsAnotherMessage() {
    handle(AnnouncementFixture.handover(1, "li"));
    handle(AnnouncementFixture.handover(2, "bo"));

    assertThat(posted()).hasSize(2);
  }

  @Test
  void aMessageThatWasDeletedIsPostedAnewWithAllAccounts() {
    handle(AnnouncementFixture.handover(1, "li"));
    slack.refuseNext("message_not_found");
    handle(AnnouncementFixture.handover(2, "li"));
    handle(AnnouncementFixture.handover(3, "li"));

    assertThat(posted()).hasSize(2);
    assertThat(slack.posts().getLast().ts()).isEqualTo("1795336200.000002");
    assertThat(latest()).startsWith("li: you took over 3 accounts from dana,");
  }

  @Test
  void whatSlackRefusesToShowIsHandedBack() {
    handle(AnnouncementFixture.handover(1, "li"));
    slack.refuseNext("fatal_error");

    assertThat(handle(AnnouncementFixture.handover(2, "li"))).contains("account-2");
    passTime(Duration.ofSeconds(61));
    assertThat(handle(AnnouncementFixture.handover(2, "li"))).isEqualTo(NONE_FAILED);
    assertThat(latest()).contains("Account 1", "Account 2");
  }

  /// As a queue does: what is handed back comes again, and time has passed.
  private String deliver(Announcement announcement) {
    var answer = handle(announcement);
    for (var tries = 0; tries < 10 && !answer.equals(NONE_FAILED); tries++) {
      passTime(REDELIVERED_AFTER);
      answer = handle(announcement);
    }
    return answer;
  }

  private synchronized void passTime(Duration time) {
    now = now.plus(time);
  }

  /// What was posted rather than updated.
  private List<FakeSlackApi.Post> posted() {
    return slack.posts().stream().filter(it -> it.ts().isEmpty()).toList();
  }

  private String latest() {
    return slack.posts().getLast().text();
  }

  private static Announcement[] handovers(int from, int to, String owner) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> AnnouncementFixture.handover(i, owner))
        .toArray(Announcement[]::new);
  }

  private String handle(Announcement... announcements) {
    return handle(AnnouncementFixture.batch(announcements));
  }

  private String handle(InputStream batch) {
    return AnnouncementFixture.answer(handler, batch);
  }
}
