package dev.oarlock.answer.routes;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStarted;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked.Mark;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.view.handling.RiskControls;
import dev.oarlock.slack.view.play.PlayView;
import dev.oarlock.testing.FakeSlackApi;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A play is started from the card of a risk, or typed, and ticked off.
class PlayButtonsTest {
  private static final LocalDate TODAY = SlackWorkspaceFixture.TODAY;
  private static final String RUN = "adoption-sprint:2";

  private int clicks;
  private final FakeSlackApi slack = new FakeSlackApi();
  private final SlackWorkspaceFixture workspace =
      new SlackWorkspaceFixture(Map.of("SLACK_API_URL", slack.url()));

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void theFormOffersThePlaysThatFitFirst() {
    atRisk(2);

    click(RiskControls.START_PLAY, "acme|2");

    var form = slack.views().getLast();
    assertThat(form.get("callback_id").asText()).isEqualTo("form.play");
    assertThat(form.get("private_metadata").asText()).isEqualTo("acme|2");
    assertThat(form.toString()).contains("adoption-sprint").contains("Others");
  }

  @Test
  void aPlayAgainstARiskThatNobodyHasIsStartedAndTheRiskTaken() {
    atRisk(2);

    var said = typed("acme play adoption sprint");

    assertThat(workspace.bus().types()).containsExactly("RiskHandled", "PlayStarted");
    assertThat(published(1).get("run").asText()).isEqualTo(RUN);
    assertThat(published(1).get("riskSince").asText()).isEqualTo("2026-11-19");
    assertThat(published(1).at("/tasks/0/due").asText()).isEqualTo("2026-11-27");
    assertThat(published(0).get("step").asText()).isEqualTo("claim");
    assertThat(said).contains("The play Adoption sprint for Acme Corp is started.");
  }

  @Test
  void twoWhoStartItAtOneMomentHaveOneId() {
    atRisk(2);

    typed("acme play adoption-sprint");
    typed("acme start play adoption-sprint");

    assertThat(published(0).get("id")).isEqualTo(published(2).get("id"));
    assertThat(published(1).get("id")).isEqualTo(published(3).get("id"));
  }

  @Test
  void whoeverComesLaterHearsThatItRunsAndWhoStartedIt() {
    atRisk(2, started());

    var said = typed("acme play adoption-sprint");

    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(said).contains("runs already: bo started it");
  }

  @Test
  void aPlayThatThereIsNotIsAnsweredWithThoseThatThereAre() {
    atRisk(2);

    assertThat(typed("acme play hail mary")).contains("There is no play", "adoption-sprint");
    assertThat(workspace.bus().entries()).isEmpty();
  }

  @Test
  void aStepIsTickedOnceHoweverOftenAndByWhomever() {
    atRisk(2, started());

    click(PlayView.MARK + ".0", "acme|" + RUN + "|ten|DONE");
    click(PlayView.MARK + ".0", "acme|" + RUN + "|ten|DONE");

    assertThat(published(0).get("mark").asText()).isEqualTo("done");
    assertThat(published(0).get("id")).isEqualTo(published(1).get("id"));
    assertThat(answered()).contains("is done, you say.");
  }

  @Test
  void whoeverTicksWhatIsTickedHearsWhoWasFirst() {
    atRisk(2, started(), new PlayStepMarked(RUN, "ten", Mark.DONE, new Csm("bo")));

    click(PlayView.MARK + ".0", "acme|" + RUN + "|ten|DONE");

    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(answered()).contains("bo said so already");
  }

  @Test
  void whatWasTickedCanBeTakenBack() {
    atRisk(2, started(), new PlayStepMarked(RUN, "ten", Mark.DONE, new Csm("bo")));

    click(PlayView.MARK + ".0", "acme|" + RUN + "|ten|OPEN");

    assertThat(published(0).get("mark").asText()).isEqualTo("open");
    assertThat(published(0).get("id").asText()).doesNotEndWith("after:0");
  }

  @Test
  void aStepThatNobodyKnowsChangesNothing() {
    atRisk(2, started());

    click(PlayView.MARK + ".0", "acme|" + RUN + "|dance|DONE");

    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(answered()).contains("I do not know that step of Acme Corp");
  }

  @Test
  void thePlaysOfAnAccountAreShownWithWhatToTalkAbout() {
    atRisk(2, started());

    assertThat(typed("acme plays"))
        .contains("Play: Adoption sprint for Acme Corp, started by bo")
        .contains("0 of 3 steps done.")
        .contains("Whose working day would change most?");
  }

  private static PlayStarted started() {
    var play = PlayCatalog.shipped().find("adoption-sprint").orElseThrow();
    return new PlayStarted(
        RUN,
        play.title(),
        OptionalInt.of(2),
        Optional.of(TODAY.minusDays(3)),
        play.plannedFrom(TODAY),
        new Csm("bo"));
  }

  private void atRisk(int episode, Signal... before) {
    var states = AccountStates.of(workspace.appContext());
    var begin = TODAY.minusMonths(8);
    var story =
        AccountLog.of("acme")
            .on(begin, customer("Acme Corp"))
            .on(begin, signed("K-1", begin.toString(), 12, line("seats", 100, 12_400)))
            .on(TODAY.minusDays(1), before);
    var version = states.load(story.account()).delivery().version() + 1;
    var state = AccountStateBuilder.of(story, TODAY).version(version).state();
    var open =
        new Episode(episode, TODAY.minusDays(3), new EpisodeCause.EnteredRed(), OptionalInt.of(30));
    states.save(
        new AccountState(
            state.id(),
            state.facts(),
            state.scores(),
            state.risk().with(Optional.of(open), episode, TODAY),
            state.delivery()));
  }

  private String typed(String text) {
    return workspace.reply(RecordedSlackRequest.health(text));
  }

  private void click(String action, String about) {
    var request =
        RecordedSlackRequest.recorded("share-click")
            .with("https://hooks.slack.com/actions/T061EG9R6/8211/kQ0Zy7bW", slack.responseUrl())
            .with("13345224609.738474920.8088930838d88f008e0", "click-" + ++clicks)
            .with("health.share", action)
            .with("\"acme\"", "\"" + about + "\"");
    assertThat(workspace.ask(request).get("statusCode").asInt()).isEqualTo(200);
  }

  private JsonNode published(int entry) {
    return JsonTree.parse(workspace.bus().entries().get(entry).detail());
  }

  private String answered() {
    return slack.responses().getLast().get("text").asText();
  }
}
