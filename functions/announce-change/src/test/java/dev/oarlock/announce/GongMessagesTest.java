package dev.oarlock.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.KudosTold;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One message a gong, put right in its place.
class GongMessagesTest {
  private static final String GONG = "account-1:gong:expanded:K-1:2026-11-21";

  private static final Csm BO = new Csm("bo");

  private final FakeSlackApi slack = new FakeSlackApi();
  private final LocalTable table = LocalTable.empty();
  private final AnnounceChange handler =
      AnnouncementFixture.handler(table, slack, "{\"default\":\"#all\",\"gong\":\"#gong\"}");

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void aGongOfTheLargerAmountIsPutRight() {
    deliver(rung(900));

    deliver(corrected(7, Optional.of(expanded(400))));

    assertThat(posted()).hasSize(1);
    assertThat(latest())
        .contains("expanded by €400 a month")
        .contains("Put right on 22 Nov 2026: it said €900 a month");
  }

  @Test
  void oneOfWhichNothingIsLeftIsTakenBack() {
    deliver(rung(900));

    deliver(corrected(7, Optional.empty()));

    assertThat(posted()).hasSize(1);
    assertThat(latest())
        .contains("Not so fast.", "€900 a month, does not hold")
        .doesNotContain("🔔");
  }

  @Test
  void whatComesToTheSameInTheEndIsAsItWasTold() {
    deliver(rung(900));
    var first = latest();
    deliver(corrected(7, Optional.empty()));

    deliver(corrected(8, Optional.of(expanded(900))));

    assertThat(latest()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void inAnyOrderAndTwiceItIsOneMessageThatSaysTheLatest(int seed) {
    var told =
        new ArrayList<>(
            List.of(
                rung(900),
                corrected(7, Optional.empty()),
                corrected(8, Optional.of(expanded(400))),
                corrected(7, Optional.empty()),
                rung(900)));
    Collections.shuffle(told, new Random(seed));

    told.forEach(this::deliver);

    assertThat(posted()).hasSize(1);
    assertThat(latest()).contains("expanded by €400 a month").contains("it said €900 a month");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whoHelpedIsNamedInTheMessageOfTheWinWhateverCameFirst(int seed) {
    var told = new ArrayList<>(List.of(rung(900), credit("1", "lea"), credit("2", "Support")));
    told.add(credit("1", "lea"));
    Collections.shuffle(told, new Random(seed));

    told.forEach(this::deliver);

    assertThat(posted()).hasSize(1);
    assertThat(latest())
        .contains("expanded by €900 a month", "Who helped", "Credit somebody")
        .containsOnlyOnce("lea: fixed the import")
        .contains("Support: fixed the import");
  }

  @Test
  void nobodyIsAskedWhoHelpedWithWhatIsNoWin() {
    deliver(rung(900));
    deliver(credit("1", "lea"));
    assertThat(latest()).contains("Credit somebody");

    deliver(corrected(7, Optional.empty()));

    assertThat(latest())
        .contains("Not so fast.", "lea: fixed the import")
        .doesNotContain("Credit somebody");
  }

  @Test
  void aRenewalThatHidesALossAsksNobody() {
    slack.workspace().open("all");
    var about = ((AccountAtRisk) AnnouncementFixture.atRisk(1)).about();

    deliver(new GongRung(GONG, about, new Win.Renewed("K-1", amount(400), amount(900), 12, 0)));

    assertThat(latest()).contains("Not so fast.").doesNotContain("Credit somebody");
  }

  @Test
  void aStoryStandsInTheGongsChannelByItself() {
    var about = ((AccountAtRisk) AnnouncementFixture.atRisk(1)).about();
    var story =
        new KudosGiven(
            Optional.empty(), List.of(), List.of(), Optional.of("Their <board> saw it"), BO);

    deliver(new KudosTold("k", about, story));
    deliver(new KudosTold("k", about, story));

    assertThat(posted())
        .singleElement()
        .satisfies(post -> {
          assertThat(post.channel()).isEqualTo("#gong");
          assertThat(post.text()).startsWith("👏 Account 1").contains("Their &lt;board&gt; saw it");
        });
  }

  private static Announcement credit(String id, String who) {
    var about = ((AccountAtRisk) AnnouncementFixture.atRisk(1)).about();
    var kudos =
        new KudosGiven(
            Optional.of(GONG), List.of(), List.of(who), Optional.of("fixed the import"), BO);
    return new KudosTold(id, about, kudos);
  }

  private static Win expanded(long euros) {
    return new Win.Expanded("K-1", amount(euros));
  }

  private static MultiCurrencyAmount amount(long euros) {
    return MultiCurrencyAmount.of(Money.of(100 * euros, "EUR"));
  }

  private static Announcement rung(long euros) {
    var about = ((AccountAtRisk) AnnouncementFixture.atRisk(1)).about();
    return new GongRung(GONG, about, expanded(euros));
  }

  private static Announcement corrected(long version, Optional<Win> now) {
    var about = ((AccountAtRisk) AnnouncementFixture.atRisk(1)).about();
    return new GongCorrected(GONG + ":" + version, about, GONG, version, amount(900), now);
  }

  private void deliver(Announcement announcement) {
    assertThat(AnnouncementFixture.answer(handler, AnnouncementFixture.batch(announcement)))
        .isEqualTo("{\"batchItemFailures\":[]}");
  }

  private List<FakeSlackApi.Post> posted() {
    return slack.posts().stream().filter(post -> post.ts().isEmpty()).toList();
  }

  private String latest() {
    return slack.posts().getLast().text();
  }
}
