package dev.oarlock.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Team and leads read what they both hear in their own channels, and once where those turn out to
/// be one: the team's is closed to us and the default one has the card, or it goes by another name.
class SharedChannelTest {
  private static final String LEADS_READ_ALL = "{\"default\":\"#all\",\"ops\":\"#ops\"}";

  private final FakeSlackApi slack = new FakeSlackApi();
  private final LocalTable table = LocalTable.empty();
  private AnnounceChange handler = AnnouncementFixture.handler(table, slack, LEADS_READ_ALL);

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account-churned/cancelled.json",
        "revenue-contracted/fewer-seats.json",
        "renewal-overdue/a-week-late.json"
      })
  void whereTheAccountsChannelIsClosedOneCardIsForBoth(String told) throws IOException {
    slack.workspace().open("all");
    slack.workspace().describeChannel("#acme", "\"is_member\":false");

    handle(AnnouncementFixture.recorded(told));
    handle(AnnouncementFixture.recorded(told));

    assertThat(channels()).containsExactly("#all", "#ops");
    assertThat(slack.posts().getLast().text()).startsWith("#acme has no Oarlock in it");
  }

  /// Leads have read it in the default channel by then, into which the card would have gone.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "account-churned/cancelled.json",
        "revenue-contracted/fewer-seats.json",
        "renewal-overdue/a-week-late.json"
      })
  void whereSlackRefusesOnlyAtThePostOneCardIsForBothAsWell(String told) throws IOException {
    slack.workspace().open("all");
    slack.workspace().open("acme");
    slack.refuseIn("acme", "is_archived");

    handle(AnnouncementFixture.recorded(told));
    handle(AnnouncementFixture.recorded(told));

    assertThat(channels()).containsExactly("#all", "#ops");
    assertThat(slack.posts().getLast().text()).contains("#acme is archived");
  }

  @Test
  void whatWasToldOnceIsCorrectedOnce() throws IOException {
    slack.workspace().open("all");
    slack.workspace().describeChannel("#acme", "\"is_member\":false");
    handle(AnnouncementFixture.recorded("account-churned/cancelled.json"));

    handle(AnnouncementFixture.batch(AnnouncementFixture.renewedAfterAll()));

    assertThat(slack.posts().stream().filter(post -> !post.thread().isEmpty()))
        .singleElement()
        .satisfies(note -> assertThat(note.text()).startsWith("Acme Corp renewed after all"));
  }

  @Test
  void aClosedChannelKeepsACardOfItsOwnWhereLeadsReadElsewhere() throws IOException {
    slack.workspace().open("all");
    slack.workspace().describeChannel("#acme", "\"is_member\":false");
    handler =
        AnnouncementFixture.handler(
            table, slack, "{\"default\":\"#all\",\"ops\":\"#ops\",\"leads\":\"#leads\"}");

    handle(AnnouncementFixture.recorded("account-churned/cancelled.json"));

    assertThat(channels()).containsExactly("#leads", "#ops", "#all");
    assertThat(slack.posts().getLast().text()).contains("Meant for #acme");
  }

  private List<String> channels() {
    return slack.posts().stream().map(FakeSlackApi.Post::channel).toList();
  }

  private void handle(InputStream batch) {
    assertThat(AnnouncementFixture.answer(handler, batch)).isEqualTo("{\"batchItemFailures\":[]}");
  }
}
