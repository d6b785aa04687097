package dev.oarlock.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.ContractionCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.order.ContractionSummary;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One message a contraction and channel, put right in its place.
class ContractionMessagesTest {
  private static final LocalDate FROM = LocalDate.parse("2026-11-21");
  private static final String TOLD = "account-1:contracted:2026-11-21:2026-11-22";

  private final FakeSlackApi slack = new FakeSlackApi();
  private final LocalTable table = LocalTable.empty();
  private final AnnounceChange handler =
      AnnouncementFixture.handler(table, slack, "{\"default\":\"#all\",\"leads\":\"#leads\"}");

  @BeforeEach
  void openChannels() {
    slack.workspace().open("all");
    slack.workspace().open("leads");
  }

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void inAnyOrderAndTwiceTeamAndLeadsReadWhatIsLeftOfIt(int seed) {
    var told =
        new ArrayList<>(
            List.of(
                new RevenueContracted(TOLD, about(), less(100)),
                corrected(8, Optional.of(less(400))),
                corrected(8, Optional.of(less(400))),
                new RevenueContracted(TOLD, about(), less(100))));
    Collections.shuffle(told, new Random(seed));

    told.forEach(this::deliver);

    assertThat(posted()).extracting(FakeSlackApi.Post::channel).containsOnly("#leads", "#all");
    assertThat(posted()).hasSize(2);
    assertThat(latest(2))
        .allSatisfy(text ->
            assertThat(text)
                .contains("€400 a month instead of €600: €200 less", "10 more of lite")
                .contains("Put right on 22 Nov 2026: it said €500 a month less"));
  }

  @Test
  void whatSomethingElseMadeUpForIsTakenBackAndAsksForNoReason() {
    deliver(new RevenueContracted(TOLD, about(), less(100)));

    deliver(corrected(9, Optional.empty()));

    assertThat(posted()).hasSize(2);
    assertThat(latest(2))
        .allSatisfy(text ->
            assertThat(text)
                .contains("No contraction after all.", "€500 a month less, does not hold")
                .doesNotContain("Why do they pay less?"));
  }

  private static Announcement corrected(long version, Optional<ContractionSummary> now) {
    return new ContractionCorrected(
        "account-1:contraction-corrected:" + version, about(), TOLD, version, euros(500), now);
  }

  private static ContractionSummary less(long then) {
    var products =
        then == 100
            ? List.of(new QuantityChange("basic", 10, 0))
            : List.of(new QuantityChange("basic", 10, 0), new QuantityChange("lite", 0, 10));
    return new ContractionSummary(
        FROM, euros(600), euros(then), products, List.of(), Optional.empty(), 0);
  }

  private static AccountSnapshot about() {
    return ((AccountAtRisk) AnnouncementFixture.atRisk(1)).about();
  }

  private static MultiCurrencyAmount euros(long euros) {
    return MultiCurrencyAmount.of(Money.of(100 * euros, "EUR"));
  }

  private void deliver(Announcement announcement) {
    assertThat(AnnouncementFixture.answer(handler, AnnouncementFixture.batch(announcement)))
        .isEqualTo("{\"batchItemFailures\":[]}");
  }

  private List<FakeSlackApi.Post> posted() {
    return slack.posts().stream().filter(post -> post.ts().isEmpty()).toList();
  }

  private List<String> latest(int count) {
    var all = slack.posts();
    return all.subList(all.size() - count, all.size()).stream()
        .map(FakeSlackApi.Post::text)
        .toList();
  }
}
