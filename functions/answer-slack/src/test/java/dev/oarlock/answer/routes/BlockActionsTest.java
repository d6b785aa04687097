package dev.oarlock.answer.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.slack.view.explanation.ScoreChangeView;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.slack.view.forecast.ForecastView;
import dev.oarlock.slack.view.handling.RiskControls;
import dev.oarlock.slack.view.health.HealthView;
import dev.oarlock.slack.view.listing.AccountListView;
import dev.oarlock.slack.view.loss.LossView;
import dev.oarlock.slack.view.operations.AnomalyView;
import dev.oarlock.slack.view.renewal.DisagreementView;
import dev.oarlock.slack.view.renewal.RenewalView;
import dev.oarlock.testing.FakeSlackApi;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// What buttons and choices do.
class BlockActionsTest {
  private final FakeSlackApi slack = new FakeSlackApi();
  private final SlackWorkspaceFixture workspace =
      new SlackWorkspaceFixture(Map.of("SLACK_API_URL", slack.url()));

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void sharingRendersTheCardAnewForTheChannel() {
    var click = recorded("share-click");

    assertThat(workspace.ask(click).get("statusCode").asInt()).isEqualTo(200);

    var shared = slack.posts().getFirst();
    assertThat(shared.channel()).isEqualTo("C024BE91L");
    assertThat(shared.text()).startsWith("Acme Corp:").endsWith("Shared by <@U2CERLKJA>.");
    assertThat(shared.blocks()).isNotEmpty().doesNotContain("health.share");
    assertThat(slack.responses()).isEmpty();
  }

  @Test
  void aDoubleClickSharesOnceAndIsAnsweredPrivately() {
    workspace.ask(shareClick("1"));
    workspace.ask(shareClick("2"));

    assertThat(slack.posts()).hasSize(1);
    assertThat(privately()).contains("shared in the channel");
  }

  @Test
  void aShareThatSlackDidNotTakeMayBeTriedAgain() {
    slack.refuseNext("fatal_or_not");
    workspace.ask(shareClick("1"));
    assertThat(privately()).startsWith("Nothing was shared: Slack did not take it (fatal_or_not).");

    workspace.ask(shareClick("2"));

    assertThat(slack.posts()).hasSize(1);
  }

  /// Since it was last asked who reads it.
  @ParameterizedTest
  @CsvSource({
    "is_archived, this channel is archived. Share it in another one.",
    "not_in_channel, Oarlock is not in here",
    "channel_not_found, Oarlock is not in here"
  })
  void aChannelThatBecameClosedIsToldAsOneThatWas(String error, String told) {
    slack.refuseNext(error);

    workspace.ask(shareClick("1"));

    assertThat(privately()).startsWith("Nothing was shared: " + told).doesNotContain("a minute");
  }

  @Test
  void aShareWhoseAnswerWasLostIsToldAndNotRepeatedAtOnce() {
    slack.loseNextPost();
    workspace.ask(shareClick("1"));
    workspace.ask(shareClick("2"));

    assertThat(slack.posts()).hasSize(1);
    assertThat(slack.responses())
        .hasSize(2)
        .allSatisfy(it ->
            assertThat(it.get("text").asText())
                .startsWith("Slack did not say whether it took this card."));
  }

  @Test
  void aShareWhoseAnswerWasLostIsLookedForBeforeItIsSentAgain() {
    slack.showHistory();
    slack.loseNextPost();
    workspace.ask(shareClick("1"));

    workspace.ask(shareClick("2"));

    assertThat(slack.posts()).hasSize(1);
    assertThat(privately()).contains("shared in the channel already");
  }

  @Test
  void aCardWhoseBlocksSlackDoesNotKnowIsSharedWithoutThem() {
    slack.refuseNext("invalid_blocks");

    assertThat(workspace.ask(shareClick("1")).get("statusCode").asInt()).isEqualTo(200);
    assertThat(slack.posts().getLast().text()).startsWith("Acme Corp:");
  }

  private String privately() {
    var told = slack.responses().getLast();
    assertThat(told.get("response_type").asText()).isEqualTo("ephemeral");
    return told.get("text").asText();
  }

  @Test
  void twoClicksOnOnePulseAreOnePulse() {
    workspace.ask(shareClick("1").with("health.share", FeedbackView.PULSE + ".4"));
    workspace.ask(shareClick("2").with("health.share", FeedbackView.PULSE + ".4"));

    assertThat(slack.responses())
        .allSatisfy(it -> assertThat(it.get("text").asText()).contains("pulse of Acme"));
    assertThat(workspace.bus().entries().stream().map(PutEventsRequestEntry::detail))
        .hasSize(2)
        .extracting(detail -> JsonTree.parse(detail).get("id").asText())
        .containsOnly("pulse:U2CERLKJA:4:after:0");
  }

  @Test
  void anAnswerAboutSuspectReportsGoesToTheBus() {
    var click = shareClick("1").with("health.share", AnomalyView.REAL);
    workspace.ask(click.with("\"acme\"", "\"UsageReported|2026-11-24\""));

    assertThat(slack.onlyResponse().get("text").asText()).contains("use reported since");
    assertThat(workspace.bus().entries().getFirst().detailType()).isEqualTo("AnomalyAnswered");
  }

  @Test
  void aJudgedOverrideWhoseReasonIsTooLongSaysSo() {
    var click = shareClick("1").with("health.share", FeedbackView.WRONG);
    var value = "\"acme|2026-12-24|" + "x".repeat(300) + "|dana\"";

    workspace.ask(click.with("\"acme\"", value));

    assertThat(slack.onlyResponse().get("text").asText())
        .startsWith("This button is of another version, so nothing was done.");
    assertThat(workspace.logged()).doesNotContain("ERROR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        RiskControls.CLAIM,
        RiskControls.SNOOZE,
        LossView.GIVE_REASON,
        LossView.REVIEW,
        FeedbackView.RIGHT,
        FeedbackView.WRONG,
        AnomalyView.REAL,
        AccountListView.MORE,
        DisagreementView.CSM
      })
  void aButtonWhoseValueAnotherVersionWroteSaysSo(String button) {
    var click = shareClick("1").with("health.share", button);

    assertThat(workspace.ask(click.with("\"acme\"", "\"acme#1\"")).get("statusCode").asInt())
        .isEqualTo(200);
    assertThat(slack.onlyResponse().get("text").asText())
        .startsWith("This button is of another version, so nothing was done.");
    assertThat(workspace.logged()).doesNotContain("ERROR");
    assertThat(workspace.bus().entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"health.earlier", "health.share.2", "health.share\\n"})
  void aButtonThatThisVersionDoesNotHaveSaysSo(String button) {
    var click = shareClick("1").with("\"health.share\"", "\"" + button + "\"");

    assertThat(workspace.ask(click).get("statusCode").asInt()).isEqualTo(200);
    assertThat(slack.onlyResponse().get("text").asText())
        .startsWith("This button is of another version, so nothing was done.");
    assertThat(slack.posts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HealthView.DETAILS,
        ForecastView.SHOW,
        RenewalView.SHOW,
        FeedbackView.PULSE + ".4",
        FeedbackView.PULSE_FORM,
        ScoreChangeView.OVERRIDE,
        ForecastView.GIVE_FORECAST,
        HealthView.WHY
      })
  void aButtonAboutAnAccountThatWasErasedSinceIsAnswered(String button) {
    var click = shareClick("1").with("health.share", button);

    assertThat(workspace.ask(click.with("\"acme\"", "\"nobody\"")).get("statusCode").asInt())
        .isEqualTo(200);
    assertThat(slack.onlyResponse().get("text").asText()).contains("nobody");
    assertThat(workspace.bus().entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 green", "-3 green", "999999999 green"})
  void aPageThatThereIsNotIsTheNearestOne(String page) {
    var click = shareClick("1").with("health.share", AccountListView.MORE);

    workspace.ask(click.with("\"acme\"", "\"" + page + "\""));

    assertThat(slack.onlyResponse().get("text").asText()).contains("green");
    assertThat(workspace.logged()).doesNotContain("ERROR");
  }

  @Test
  void aPageThatWouldFollowIsToldInTheHomeTabHowToAskForIt() {
    IntStream.range(0, 201).forEach(i -> workspace.name("new-" + i, "New " + i));
    var click =
        shareClick("1").with("health.share", AccountListView.MORE).with("\"acme\"", "\"2 green\"");

    workspace.ask(
        click.with(payload -> {
          payload.remove(List.of("response_url", "channel"));
          payload.putObject("container").put("type", "view").put("view_id", "V1");
          payload.putObject("view").put("id", "V1").put("type", "home");
        }));

    assertThat(slack.views())
        .singleElement()
        .satisfies(view ->
            assertThat(view.toString())
                .contains("There are too many accounts", "Type `/health green` in a channel"));
  }

  @Test
  void choosingReplacesTheQuestionByTheCard() {
    var click = recorded("choose-click");

    workspace.ask(click);

    assertThat(slack.onlyResponse().get("replace_original").asBoolean()).isTrue();
    assertThat(slack.onlyResponse().get("text").asText()).startsWith("Acme Labs:");
  }

  @Test
  void aClickThatCannotBeAnsweredFailsVisibly() {
    slack.failResponses();
    var click = shareClick("1").with("health.share", FeedbackView.PULSE + ".4");

    assertThat(workspace.ask(click).get("statusCode").asInt()).isEqualTo(500);
  }

  /// A click of its own on the one card.
  @Test
  void theCardOfWhoIsThereNoMoreIsSharedWithNobody() {
    workspace.ask(shareClick("1").with("\"acme\"", "\"gone\""));

    assertThat(slack.posts()).isEmpty();
    assertThat(privately()).contains("gone");
  }

  private RecordedSlackRequest shareClick(String trigger) {
    return recorded("share-click").with("13345224609.738474920.8088930838d88f008e0", trigger);
  }

  private RecordedSlackRequest recorded(String click) {
    return RecordedSlackRequest.recorded(click)
        .with("https://hooks.slack.com/actions/T061EG9R6/8211/kQ0Zy7bW", slack.responseUrl());
  }
}
