package dev.oarlock.answer.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.aws.store.audit.AuditStore;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.domain.access.AccessRole;
import dev.oarlock.domain.access.AuditEntry;
import dev.oarlock.domain.access.AuditEntry.Kind;
import dev.oarlock.domain.access.RoleSettings;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.slack.view.digest.DigestView;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.slack.view.operations.RuleDemotedView;
import dev.oarlock.testing.FakeSlackApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What whom is shown and let do, where the file of people gives roles.
class RoleGateTest {
  /// Who asks in the recorded requests.
  private static final String USER = "U2CERLKJA";

  private final FakeSlackApi slack = new FakeSlackApi();
  private final SlackWorkspaceFixture workspace =
      new SlackWorkspaceFixture(Map.of("SLACK_API_URL", slack.url()));

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void whereNobodyWasGivenARoleTheCardIsWhole() {
    assertThat(workspace.reply(RecordedSlackRequest.health("acme"))).contains("Churn");
    assertThat(slack.workspace().calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "acme why", "acme details", "acme plays"})
  void anybodyReadsTheRedactedCardWhateverTheyAskOfAnAccount(String typed) {
    roles(AccessRole.EVERYONE);

    assertThat(workspace.reply(RecordedSlackRequest.health(typed)))
        .startsWith("Acme Corp: 83, green")
        .contains("Without revenue, probabilities and reasons")
        .doesNotContain("Churn", "EUR", "USD", "Worth", "Suggested");
    assertThat(workspace.bus().entries()).isEmpty();
  }

  /// A card would look as if it had been taken.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme pulse 2",
        "acme pulse",
        "acme claim",
        "acme snooze 7 days: later",
        "acme note: their CFO left",
        "acme play adoption-sprint",
        "acme log meeting"
      })
  void whatSomebodySaysOfAnAccountIsRefusedPrivately(String typed) {
    roles(AccessRole.EVERYONE);

    assertThat(workspace.reply(RecordedSlackRequest.health(typed))).contains("Nothing was changed");
    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(trail(Optional.empty())).extracting(AuditEntry::kind).containsExactly(Kind.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/forecast", "/renewal", "/metrics", "/digest", "/alerts", "/not-yet-a-command"})
  void whatIsAllFiguresIsRefusedPrivately(String command) {
    roles(AccessRole.EVERYONE);

    assertThat(workspace.reply(command(command, "acme")))
        .contains("those see who work with customers", "Nothing was changed");
  }

  @Test
  void aClickThatChangesAnAccountChangesNothingAndSaysWhy() {
    roles(AccessRole.EVERYONE);

    workspace.ask(click(FeedbackView.PULSE + ".4"));

    assertThat(slack.onlyResponse().get("response_type").asText()).isEqualTo("ephemeral");
    assertThat(slack.onlyResponse().get("text").asText()).contains("Nothing was changed");
    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(trail(Optional.empty())).extracting(AuditEntry::kind).containsExactly(Kind.REFUSED);
  }

  @Test
  void anybodyMayTellASuccess() {
    roles(AccessRole.EVERYONE);

    assertThat(workspace.reply(command("/gong", "acme \"Their board saw it\"")))
        .contains("The gong's channel hears of Acme Corp");
    assertThat(workspace.bus().entries())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.detailType()).isEqualTo("KudosGiven");
          assertThat(it.detail()).contains("Their board saw it", USER);
        });
    assertThat(workspace.reply(command("/gong", "acme"))).contains("Say of which customer");
  }

  /// Otherwise the snapshot would hold the redacted card alone.
  @Test
  void beforeASnapshotOurBotIsRefusedNothing() throws Exception {
    roles(AccessRole.EVERYONE);

    workspace.handler().beforeCheckpoint(Core.getGlobalContext());

    assertThat(trail(Optional.empty()))
        .extracting(AuditEntry::kind, AuditEntry::word)
        .contains(tuple(Kind.SAW, "/health"), tuple(Kind.SAW, "/metrics"))
        .doesNotContain(tuple(Kind.REFUSED, "/health"), tuple(Kind.REFUSED, "/metrics"));
    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(workspace.logged()).doesNotContain("failed");
  }

  @Test
  void aCsmReadsAllAndPutsNoRuleBack() {
    roles(AccessRole.CSM);

    assertThat(workspace.reply(RecordedSlackRequest.health("acme"))).contains("Churn");
    assertThat(workspace.reply(command("/alerts", "reinstate sponsor left")))
        .contains("changed by ops or a lead");
    assertThat(workspace.reply(command("/alerts", "quiet weekends here")))
        .contains("changed by ops or a lead");
    workspace.ask(click(RuleDemotedView.REINSTATE));
    assertThat(slack.onlyResponse().get("text").asText()).contains("changed by ops or a lead");
    assertThat(workspace.reply(command("/audit", "acme"))).contains("read by leads and ops");
  }

  @Test
  void whoIsInAUserGroupHasItsRole() {
    slack.workspace().group("S0614TZR7", USER);
    apply(
        new RoleSettings(
            Map.of(), Map.of("S0614TZR7", AccessRole.LEAD), AccessRole.EVERYONE, Set.of()));

    assertThat(workspace.reply(RecordedSlackRequest.health("acme"))).contains("Churn");
    assertThat(workspace.reply(command("/audit", "acme"))).contains("Who saw and changed what");
    assertThat(slack.workspace().calls()).containsOnlyOnce("usergroups.users.list");
  }

  @Test
  void aGroupOfWhichSlackNeverSaidAnythingGivesNobodyARole() {
    slack.workspace().refuse("missing_scope");
    var roles =
        new RoleSettings(
            Map.of(), Map.of("S0614TZR7", AccessRole.LEAD), AccessRole.EVERYONE, Set.of());
    PeopleStore.of(workspace.appContext())
        .apply(PersonDirectory.empty(), roles, workspace.appContext().now());

    assertThat(workspace.reply(RecordedSlackRequest.health("acme"))).contains("Without revenue");
    assertThat(workspace.logged()).contains("missing_scope");
  }

  @Test
  void aCardIsSharedWithoutFiguresWhereTheyMayNotGo() {
    roles(AccessRole.CSM);

    workspace.ask(click("health.share"));

    assertThat(slack.posts()).hasSize(1);
    assertThat(slack.posts().getFirst().text())
        .contains("Without revenue, probabilities and reasons. Shared by")
        .doesNotContain("Churn");
    assertThat(slack.responses().getLast().get("text").asText()).contains("Shared without revenue");
  }

  @Test
  void aSharedCardMentionsPeopleAsTheCardDid() {
    roles(AccessRole.CSM);
    workspace.ask(RecordedSlackRequest.health("acme hand over to dana"));

    workspace.ask(click("health.share"));

    assertThat(slack.posts().getFirst().text()).contains("Owner: <@" + USER + ">.");
  }

  @Test
  void aCardIsSharedWholeInAChannelThatIsNamed() {
    apply(
        new RoleSettings(
            Map.of(PersonId.of("dana"), Set.of(AccessRole.LEAD)),
            Map.of(),
            AccessRole.EVERYONE,
            Set.of("C024BE91L")));

    workspace.ask(click("health.share"));

    assertThat(slack.posts().getFirst().text()).contains("Churn");
    assertThat(trail(Optional.of(new AccountId("acme"))))
        .extracting(AuditEntry::kind)
        .contains(Kind.SHARED);
  }

  @Test
  void aDigestGoesIntoItsOwnChannelAloneWhereverItIsTypedOrClicked() {
    roles(AccessRole.CSM);

    assertThat(workspace.reply(command("/digest", "post"))).contains("posted in its channel");
    workspace.ask(click(DigestView.POST));
    assertThat(slack.onlyResponse().get("text").asText()).contains("posted in its channel");

    assertThat(workspace.bus().entries())
        .hasSize(2)
        .allSatisfy(
            it -> assertThat(it.detail()).contains("\"post\":true").doesNotContain("\"target\""));
    assertThat(slack.posts()).isEmpty();
  }

  @Test
  void whatWasSeenAndChangedStandsInTheTrailOnceADay() {
    workspace.ask(RecordedSlackRequest.health("acme"));
    workspace.ask(RecordedSlackRequest.health("acme").signedLater(Duration.ofSeconds(2)));
    workspace.ask(RecordedSlackRequest.health("acme pulse 4"));

    assertThat(trail(Optional.of(new AccountId("acme"))))
        .extracting(AuditEntry::kind, AuditEntry::user, AuditEntry::word)
        .containsExactlyInAnyOrder(
            tuple(Kind.SAW, USER, "/health"), tuple(Kind.CHANGED, USER, "SentimentNoted"));
    assertThat(workspace.reply(command("/audit", "acme")))
        .contains("Who saw and changed what: Acme Corp", "saw it: “/health”", "changed: ");
  }

  /// Found by `bench/run fuzz`: a key of the table has at most 1,024 bytes.
  @Test
  void aButtonWithANameOfAnyLengthIsAnsweredAndNoted() {
    var answer = workspace.ask(click("\u00e9".repeat(5_000)));

    assertThat(answer.get("statusCode").asInt()).isEqualTo(200);
    assertThat(workspace.logged()).doesNotContain("ERROR");
    assertThat(trail(Optional.empty())).extracting(AuditEntry::word).containsExactly("other");
  }

  private List<AuditEntry> trail(Optional<AccountId> account) {
    return AuditStore.of(workspace.appContext()).of(account);
  }

  /// With somebody who leads, and whoever asks in this role.
  private void roles(AccessRole role) {
    apply(
        new RoleSettings(
            Map.of(PersonId.of("kim"), Set.of(AccessRole.LEAD), PersonId.of("dana"), Set.of(role)),
            Map.of(),
            AccessRole.EVERYONE,
            Set.of()));
  }

  private void apply(RoleSettings roles) {
    var people = List.of(person("dana", Optional.of(USER)), person("kim", Optional.empty()));
    PeopleStore.of(workspace.appContext())
        .apply(PersonDirectory.of(people), roles, workspace.appContext().now());
  }

  private static Person person(String id, Optional<String> user) {
    return new Person(PersonId.of(id), id, List.of(), Optional.empty(), user, Optional.empty());
  }

  private static RecordedSlackRequest command(String command, String typed) {
    return RecordedSlackRequest.health(typed).with("/health", command);
  }

  private RecordedSlackRequest click(String action) {
    return RecordedSlackRequest.recorded("share-click")
        .with("https://hooks.slack.com/actions/T061EG9R6/8211/kQ0Zy7bW", slack.responseUrl())
        .with("health.share", action)
        .with(RoleGateTest::inChannel);
  }

  private static void inChannel(ObjectNode payload) {
    ((ObjectNode) payload.get("channel")).put("id", "C024BE91L");
    ((ObjectNode) payload.get("container")).put("channel_id", "C024BE91L");
  }
}
