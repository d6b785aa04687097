package dev.oarlock.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BurstMessagesTest {
  private static final String NONE_FAILED = "{\"batchItemFailures\":[]}";
  private static final String ROUTES = "{\"default\":\"#customer-health\"}";

  private final FakeSlackApi slack = new FakeSlackApi();
  private final LocalTable table = LocalTable.empty();
  private final AppContext appContext =
      new AppContext(
          AnnouncementFixture.settings(table, slack.url(), ROUTES),
          Clock.fixed(Instant.parse("2026-11-22T08:30:00Z"), ZoneOffset.UTC),
          table.dynamo(),
          new RecordingEventBus(),
          _ -> {});
  private final AnnounceChange handler = new AnnounceChange(appContext);

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void fiveAlertsAreFiveMessages() {
    handle(alerts(1, 5));

    assertThat(slack.posts()).hasSize(5);
  }

  @Test
  void thirtyAlertsAtOnceAreOneListByWorthWithAButtonForEach() {
    handle(alerts(1, 30));

    assertThat(slack.posts().getFirst().text()).startsWith("30 accounts are at risk.");
    assertThat(slack.posts().getFirst().blocks()).contains("burst.show.0", "account-1");
    assertThat(messages()).hasSize(1);
  }

  @Test
  void batchesOfABurstGrowTheOneList() {
    for (var from = 1; from <= 30; from += 10) {
      handle(alerts(from, from + 9));
    }

    assertThat(messages()).hasSize(1);
    assertThat(slack.posts().getLast().text()).startsWith("30 accounts are at risk.");
  }

  @Test
  void whatComesOneByOneIsAListFromTheSixthOn() {
    for (var i = 1; i <= 9; i++) {
      handle(alerts(i, i));
    }

    assertThat(messages()).hasSize(6);
    assertThat(slack.posts().getLast().text()).startsWith("9 accounts are at risk.");
  }

  @Test
  void theSameBurstAgainPostsNothing() {
    handle(alerts(1, 10));
    handle(alerts(1, 10));

    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void alertsAndHandoversAreCountedApart() {
    handle(alerts(1, 5));
    handle(AnnouncementFixture.handover(6, "li"));

    assertThat(slack.posts()).hasSize(6);
  }

  /// Without those that took the place of another.
  private List<FakeSlackApi.Post> messages() {
    return slack.posts().stream().filter(post -> post.ts().isEmpty()).toList();
  }

  private static Announcement[] alerts(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(AnnouncementFixture::atRisk)
        .toArray(Announcement[]::new);
  }

  private void handle(Announcement... announcements) {
    assertThat(AnnouncementFixture.answer(handler, AnnouncementFixture.batch(announcements)))
        .isEqualTo(NONE_FAILED);
  }
}
