package dev.oarlock.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.alert.AlertRules;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskedMentionsTest {
  private static final String LI = "U0LI00001";

  private final FakeSlackApi slack = new FakeSlackApi();
  private final LocalTable table = LocalTable.empty();
  private Instant now = Instant.parse("2026-11-22T08:30:00Z");
  private final AppContext appContext =
      new AppContext(
          AnnouncementFixture.settings(
              table,
              slack.url(),
              "{\"default\":\"#customer-health\",\"csms\":{\"Li Wei\":\"#li-accounts\"}}"),
          InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC),
          table.dynamo(),
          new RecordingEventBus(),
          _ -> {});
  private final AnnounceChange handler = new AnnounceChange(appContext);

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void whoHasAnEmailIsLookedUpOnceAndMentioned() {
    slack.join("li@acme.com", LI);

    handOver(1, "li@acme.com");
    handOver(2, "LI@acme.com");

    assertThat(slack.posts().getFirst().text()).startsWith("<@U0LI00001>: you took over Account 1");
    assertThat(slack.posts().getLast().text()).startsWith("<@U0LI00001>: you took over 2 accounts");
    assertThat(slack.lookups()).containsExactly("li@acme.com");
  }

  @Test
  void whoHasNoEmailIsNamedAndNobodyIsAsked() {
    handOver(1, "li");

    assertThat(slack.posts().getFirst().text()).startsWith("li: you took over Account 1");
    assertThat(slack.lookups()).isEmpty();
  }

  @Test
  void theDirectoryKnowsTheEmailAndTheNameOfWhoeverSystemsCallOtherwise() {
    slack.join("li@acme.com", LI);
    PeopleStore.of(appContext).apply(PersonDirectory.of(List.of(li())), now);

    handOver(1, "l.wei");

    assertThat(slack.posts().getFirst().text()).startsWith("<@U0LI00001>: you took over");
    assertThat(slack.posts().getFirst().channel()).isEqualTo("#li-accounts");
  }

  @Test
  void whomSlackDoesNotHaveIsNamedAndAskedForAgainTheNextDay() {
    handOver(1, "li@acme.com");
    handOver(2, "li@acme.com");
    assertThat(slack.posts().getLast().text()).startsWith("li@acme.com: you took over");
    assertThat(slack.lookups()).hasSize(1);

    slack.join("li@acme.com", LI);
    now = now.plus(Duration.ofHours(25));
    handOver(3, "li@acme.com");

    assertThat(slack.posts().getLast().text()).startsWith("<@U0LI00001>: you took over");
  }

  @Test
  void aNameInCapitalsIsNoSlackUser() {
    handOver(1, "WILLIAMS");

    assertThat(slack.posts().getFirst().text()).startsWith("WILLIAMS: you took over");
  }

  @Test
  void anIdThatSlackKnowsIsMentioned() {
    slack.join("li@acme.com", LI);

    handOver(1, LI);

    assertThat(slack.posts().getFirst().text()).startsWith("<@U0LI00001>: you took over");
  }

  @Test
  void withoutTheScopeTheMessageGoesOutWithThePlainName() {
    slack.join("li@acme.com", LI);
    slack.refuseLookups("missing_scope");
    handOver(1, "li@acme.com");
    assertThat(slack.posts().getLast().text()).startsWith("li@acme.com: you took over");

    slack.refuseLookups("");
    handOver(2, "li@acme.com");
    assertThat(slack.posts().getLast().text()).startsWith("<@U0LI00001>: you took over");
  }

  @Test
  void whoHasMutedTheRuleIsNamedAsSlackCallsThemAndNotMentioned() {
    muted("\"profile\":{\"display_name\":\"Li Wei\"}");

    atRiskOf(LI);

    assertThat(slack.posts().getLast().text()).contains("Li Wei").doesNotContain(LI);
  }

  @Test
  void withoutAnAnswerNobodyIsCalledByAnId() {
    slack.refuseLookups("ratelimited");
    AlertRules.of(appContext).mute(new AlertRule("entered-red"), LI, now.plus(Duration.ofDays(3)));

    atRiskOf(LI);

    assertThat(slack.posts().getLast().text()).contains("A colleague").doesNotContain(LI);
  }

  @Test
  void whoIsNamedOnManyCardsIsAskedForOnceAnHour() {
    muted("\"profile\":{\"display_name\":\"Li Wei\"}");
    atRiskOf(1, LI);
    atRiskOf(2, LI);
    assertThat(slack.lookups()).containsExactly(LI);

    muted("\"profile\":{\"display_name\":\"Li Schmidt\"}");
    now = now.plus(Duration.ofMinutes(61));
    atRiskOf(3, LI);

    assertThat(slack.lookups()).containsExactly(LI, LI);
    assertThat(slack.posts().getLast().text()).contains("Li Schmidt");
  }

  @Test
  void aSilentSlackIsAskedForANameAgainAMinuteLater() {
    muted("\"profile\":{\"display_name\":\"Li Wei\"}");
    slack.refuseLookups("ratelimited");
    atRiskOf(1, LI);
    atRiskOf(2, LI);
    assertThat(slack.lookups()).hasSize(1);

    slack.refuseLookups("");
    now = now.plus(Duration.ofSeconds(61));
    atRiskOf(3, LI);

    assertThat(slack.posts().getLast().text()).contains("Li Wei");
  }

  @Test
  void whoHasLeftTheWorkspaceIsStillNamedAndNotMentioned() {
    slack.join("li@acme.com", LI);
    slack
        .workspace()
        .describeUser(LI, "\"deleted\":true,\"profile\":{\"display_name\":\"Li Wei\"}");

    atRiskOf(1, LI);
    handOver(2, LI);

    assertThat(slack.posts().getLast().text()).startsWith("Li Wei: you took over Account 2");
    assertThat(slack.posts())
        .anySatisfy(post -> assertThat(post.text()).contains("Owner: Li Wei"))
        .allSatisfy(post -> assertThat(post.fields().toString()).doesNotContain(LI));
  }

  private void muted(String profile) {
    slack.join("li@acme.com", LI);
    slack.workspace().describeUser(LI, "\"deleted\":false," + profile);
    AlertRules.of(appContext).mute(new AlertRule("entered-red"), LI, now.plus(Duration.ofDays(3)));
  }

  private void atRiskOf(String owner) {
    atRiskOf(1, owner);
  }

  private void atRiskOf(int account, String owner) {
    var about = AnnouncementFixture.handover(account, owner).about();
    var id = AnnouncementIds.atRisk(about.account(), 1);
    AnnouncementFixture.answer(
        handler,
        AnnouncementFixture.batch(new AccountAtRisk(id, about, 1, new EpisodeCause.EnteredRed())));
  }

  private static Person li() {
    return new Person(
        new PersonId("li"),
        "Li Wei",
        List.of("l.wei"),
        Optional.of("li@acme.com"),
        Optional.empty(),
        Optional.empty());
  }

  private void handOver(int account, String owner) {
    try {
      var batch = AnnouncementFixture.batch(AnnouncementFixture.handover(account, owner));
      handler.handleRequest(batch, new ByteArrayOutputStream(), null);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
