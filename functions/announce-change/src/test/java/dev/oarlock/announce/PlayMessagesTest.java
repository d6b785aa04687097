package dev.oarlock.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The checklist of a play: one message in the thread of the card, kept current.
class PlayMessagesTest {

  private final FakeSlackApi slack = new FakeSlackApi();
  private final LocalTable table = LocalTable.empty();
  private final AnnounceChange handler =
      AnnouncementFixture.handler(table, slack, "{\"default\":\"#customer-health\"}");

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void theChecklistStandsInTheThreadAndTheCardSaysThatThePlayRuns() {
    deliver(AnnouncementFixture.atRisk(1));

    deliver(play(2, 0));

    assertThat(checklists()).hasSize(1);
    assertThat(checklists().getFirst().text())
        .contains("Play: Adoption sprint", "0 of 3 steps done", "due 27 Nov 2026")
        .contains("Whose working day would change most?", "“Done”");
    assertThat(latestCard()).contains("Play Adoption sprint is under way since 22 Nov 2026");
  }

  @Test
  void aTickedStepIsShownInPlaceAndLeavesTheCardAlone() {
    deliver(AnnouncementFixture.atRisk(1));
    deliver(play(2, 0));
    var cards = slack.posts().stream().filter(it -> it.thread().isEmpty()).count();

    deliver(play(3, 1));

    assertThat(slack.posts().getLast().text()).contains("1 of 3 steps done", "Done by dana");
    assertThat(slack.posts().getLast().ts()).as("put anew").isNotEmpty();
    assertThat(slack.posts().stream().filter(it -> it.thread().isEmpty() && !isChecklist(it)))
        .hasSize((int) cards);
  }

  @Test
  void whenAllIsDoneTheCardSaysSo() {
    deliver(AnnouncementFixture.atRisk(1));
    deliver(play(2, 0));

    deliver(play(5, 3));

    assertThat(latestCard()).contains("Play Adoption sprint, started 22 Nov 2026, is through");
    assertThat(slack.posts().getLast().text()).contains("Nothing is left to do.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void inAnyOrderAndTwiceItIsOneMessageThatShowsTheLatest(int seed) {
    var told = new ArrayList<>(List.of(play(2, 0), play(3, 1), play(4, 2), play(3, 1)));
    Collections.shuffle(told, new Random(seed));
    deliver(AnnouncementFixture.atRisk(1));

    told.forEach(this::deliver);

    assertThat(checklists()).hasSize(1);
    assertThat(
            slack.posts().stream().filter(PlayMessagesTest::isChecklist).toList().getLast().text())
        .contains("2 of 3 steps done");
  }

  private static Announcement play(long version, int done) {
    return AnnouncementFixture.played(AnnouncementFixture.atRisk(1).about(), version, done);
  }

  private void deliver(Announcement... announcements) {
    assertThat(AnnouncementFixture.answer(handler, AnnouncementFixture.batch(announcements)))
        .isEqualTo("{\"batchItemFailures\":[]}");
  }

  private static boolean isChecklist(FakeSlackApi.Post post) {
    return post.text().contains("steps done");
  }

  /// As they were posted first.
  private List<FakeSlackApi.Post> checklists() {
    return slack.posts().stream().filter(it -> isChecklist(it) && it.ts().isEmpty()).toList();
  }

  private String latestCard() {
    return slack.posts().stream()
        .filter(it -> it.thread().isEmpty() && !isChecklist(it))
        .toList()
        .getLast()
        .text();
  }
}
