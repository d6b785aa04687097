package dev.oarlock.answer.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.slack.SlackAnswerStore;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.testing.FakeSlackApi;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is answered and who is not, of requests that Slack signed.
class AccessGateTest {
  private final FakeSlackApi slack = new FakeSlackApi();
  private final SlackWorkspaceFixture workspace =
      new SlackWorkspaceFixture(Map.of("SLACK_API_URL", slack.url()));

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void aMemberWhoIsKnownIsAnsweredWithoutACallOfSlack() {
    assertThat(workspace.reply(RecordedSlackRequest.health("acme"))).startsWith("Acme Corp:");

    assertThat(slack.workspace().calls()).isEmpty();
    assertThat(slack.lookups()).isEmpty();
  }

  @Test
  void whatIsNotKnownIsAskedOnceAndForTheNextContainerAsWell() {
    slack.join("new@example.com", "U0NEWCOMER");
    var first = command("U0NEWCOMER", "C0NEWROOM1");
    workspace.ask(first.typing("acme"));
    workspace.ask(first.typing("globex"));

    assertThat(slack.lookups()).containsExactly("U0NEWCOMER");
    assertThat(slack.workspace().calls()).containsExactly("conversations.info");
    assertThat(SlackAnswerStore.of(workspace.appContext()).load(Set.of("USER#U0NEWCOMER")))
        .hasEntrySatisfying("USER#U0NEWCOMER", said -> assertThat(said).contains("MEMBER"));
  }

  @Test
  void aCommandOfAnotherWorkspaceIsRefusedBeforeAnythingIsAsked() {
    var reply = workspace.reply(RecordedSlackRequest.health("acme").with("T061EG9R6", "T0OTHER"));

    assertThat(reply).contains("you belong to another one").doesNotContain("Acme");
    assertThat(workspace.requests()).containsExactly("batchGetItem");
    assertThat(slack.lookups()).isEmpty();
  }

  @Test
  void aClickOfSomebodyOfAnotherCompanyMovesNothingAndIsToldPrivately() {
    workspace.ask(pulse(payload -> user(payload).put("team_id", "T0OTHER")));

    assertThat(slack.onlyResponse().get("response_type").asText()).isEqualTo("ephemeral");
    assertThat(slack.onlyResponse().get("text").asText()).contains("you belong to another one");
    assertThat(workspace.bus().entries()).isEmpty();
  }

  @Test
  void aColleagueOfASisterWorkspaceIsToldThatItIsNotInstalledThere() {
    workspace.keep("INSTALLATION#87894fe048938b68", "1795336202 T061EG9R6 E0CORP false U0BOT");

    workspace.ask(
        pulse(payload -> {
          payload.putObject("team").put("id", "T0SISTER");
          payload.putObject("enterprise").put("id", "E0CORP");
        }));

    assertThat(slack.onlyResponse().get("text").asText()).contains("another one");
  }

  @Test
  void whoIsAtHomeInASisterWorkspaceIsAMemberOfOursWhereSlackSaysSo() {
    workspace.keep("INSTALLATION#87894fe048938b68", "1795336202 T061EG9R6 E0CORP false U0BOT");
    slack
        .workspace()
        .describeUser("U0SISTER01", "\"enterprise_user\":{\"enterprise_id\":\"E0CORP\"}");
    slack.join("x", "U0SISTER01");

    workspace.ask(
        pulse(payload -> {
          user(payload).put("id", "U0SISTER01").put("team_id", "T0SISTER");
          payload.putObject("enterprise").put("id", "E0CORP");
        }));

    assertThat(slack.onlyResponse().get("text").asText()).contains("pulse of Acme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"is_restricted\":true", "\"is_ultra_restricted\":true"})
  void aGuestIsToldToAskAMember(String traits) {
    slack.join("guest@example.com", "U0GUEST001");
    slack.workspace().describeUser("U0GUEST001", traits);

    assertThat(workspace.reply(command("U0GUEST001", "C024BE91L")))
        .contains("you are a guest here")
        .doesNotContain("Acme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"is_stranger\":true", "\"deleted\":true", "\"team_id\":\"T0OTHER\""})
  void whomSlackPutsElsewhereIsNotAnswered(String traits) {
    slack.join("x@example.com", "U0STRANGER");
    slack.workspace().describeUser("U0STRANGER", traits);

    assertThat(workspace.reply(command("U0STRANGER", "C024BE91L")))
        .contains("you belong to another one");
  }

  @Test
  void aFormOfAGuestChangesNothing() {
    slack.join("guest@example.com", "U0GUEST001");
    slack.workspace().describeUser("U0GUEST001", "\"is_restricted\":true");

    var answer =
        workspace.ask(
            RecordedSlackRequest.recorded("override-submission")
                .with(payload -> user(payload).put("id", "U0GUEST001")));

    var view = JsonTree.parse(answer.get("body").asText());
    assertThat(view.get("response_action").asText()).isEqualTo("update");
    assertThat(view.toString()).contains("you are a guest here", "\"Not saved\"");
    assertThat(workspace.bus().entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"is_ext_shared\":true", "\"is_pending_ext_shared\":true"})
  void nothingIsSaidInAChannelThatIsSharedWithAnotherCompany(String traits) {
    slack.workspace().describeChannel("C0SHARED01", "\"is_member\":true," + traits);

    assertThat(workspace.reply(command("U2CERLKJA", "C0SHARED01")))
        .contains("shared with another company")
        .doesNotContain("Acme");
  }

  @Test
  void inAPrivateChannelWithoutTheBotTheOneWhoAskedIsAnsweredAlone() {
    slack.workspace().refuse("channel_not_found");

    assertThat(workspace.reply(command("U2CERLKJA", "C0PRIVATE1"))).startsWith("Acme Corp:");
  }

  @Test
  void inAPrivateChannelWithoutTheBotNothingIsShared() {
    slack.workspace().refuse("channel_not_found");

    workspace.ask(shareIn("C0PRIVATE1"));

    assertThat(slack.onlyResponse().get("response_type").asText()).isEqualTo("ephemeral");
    assertThat(slack.onlyResponse().get("text").asText()).contains("/invite @Oarlock");
  }

  @Test
  void whileSlackIsSilentNothingIsShared() {
    slack.workspace().refuse("internal_error");

    workspace.ask(shareIn("C0UNKNOWN1"));

    assertThat(slack.onlyResponse().get("text").asText()).contains("does not say at the moment");
  }

  @Test
  void whoWasAMemberAMonthAgoIsAnsweredWhileSlackIsSilent() {
    slack.refuseLookups("internal_error");
    slack.workspace().refuse("internal_error");
    workspace.waitFor(Duration.ofDays(29));

    assertThat(
            workspace.reply(RecordedSlackRequest.health("acme").signedLater(Duration.ofDays(29))))
        .startsWith("Acme Corp:");
    assertThat(workspace.logged()).contains("Slack did not say who may be answered");
  }

  @Test
  void whomSlackNeverNamedIsNotAnsweredWhileItIsSilent() {
    slack.refuseLookups("internal_error");

    assertThat(workspace.reply(command("U0NEWCOMER", "C024BE91L")))
        .contains("Slack does not say at the moment")
        .doesNotContain("Acme");
  }

  @Test
  void whoBecameAGuestIsNotAnsweredAnHourLater() {
    workspace.ask(RecordedSlackRequest.health("acme"));
    slack.join("x", "U2CERLKJA");
    slack.workspace().describeUser("U2CERLKJA", "\"is_restricted\":true");
    workspace.waitFor(Duration.ofMinutes(61));

    assertThat(
            workspace.reply(
                RecordedSlackRequest.health("globex").signedLater(Duration.ofMinutes(61))))
        .contains("you are a guest here");
  }

  private static RecordedSlackRequest command(String user, String channel) {
    return RecordedSlackRequest.health("acme").with("U2CERLKJA", user).with("C024BE91L", channel);
  }

  private RecordedSlackRequest shareIn(String channel) {
    return click(payload -> {
      ((ObjectNode) payload.get("channel")).put("id", channel);
      ((ObjectNode) payload.get("container")).put("channel_id", channel);
    });
  }

  private RecordedSlackRequest pulse(Consumer<ObjectNode> change) {
    return click(change).with("health.share", FeedbackView.PULSE + ".4");
  }

  private RecordedSlackRequest click(Consumer<ObjectNode> change) {
    return RecordedSlackRequest.recorded("share-click")
        .with("https://hooks.slack.com/actions/T061EG9R6/8211/kQ0Zy7bW", slack.responseUrl())
        .with(change);
  }

  private static ObjectNode user(ObjectNode payload) {
    return (ObjectNode) payload.get("user");
  }
}
