package dev.oarlock.answer.routes;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.alert.FirstClaims;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.view.handling.RiskControls;
import dev.oarlock.testing.FakeSlackApi;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What people click on the card of a risk, or type in its place.
class RiskButtonsTest {
  private static final LocalDate TODAY = SlackWorkspaceFixture.TODAY;
  private static final LocalDate RENEWAL = TODAY.plusDays(112);

  private int clicks;
  private final FakeSlackApi slack = new FakeSlackApi();
  private final SlackWorkspaceFixture workspace =
      new SlackWorkspaceFixture(Map.of("SLACK_API_URL", slack.url()));

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void aClaimIsASignalOfTheOpenEpisodeInTheNameOfWhoeverClicked() {
    atRisk(2);

    click(RiskControls.CLAIM, 2);

    assertThat(workspace.bus().types()).containsExactly("RiskHandled");
    assertThat(published().get("step").asText()).isEqualTo("claim");
    assertThat(published().get("episode").asInt()).isEqualTo(2);
    assertThat(answered()).contains("You have claimed the risk of Acme Corp.");
  }

  @Test
  void twoClaimsAtOneMomentHaveOneIdSoThatTheFirstCounts() {
    atRisk(1);

    click(RiskControls.CLAIM, 1);
    click(RiskControls.CLAIM, 1);

    assertThat(workspace.bus().entries()).hasSize(2);
    assertThat(id(0)).isEqualTo(id(1));
  }

  @Test
  void whoeverIsSecondHearsWhoWasFirstAndClaimsNothing() {
    atRisk(1);
    var claims = FirstClaims.of(workspace.appContext());
    assertThat(claims.before("acme:risk:1:CLAIM:after:0", "U000000BO")).isEmpty();

    click(RiskControls.CLAIM, 1);

    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(answered()).contains("was first, a moment ago, and has the risk of Acme Corp");
  }

  @Test
  void whoeverHasItIsToldSo() {
    atRisk(1, handled(Step.CLAIM, "U2CERLKJA"));

    click(RiskControls.CLAIM, 1);

    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(answered()).contains("You have the risk of Acme Corp already.");
  }

  @Test
  void nobodyTakesItFromAnotherWithAClick() {
    atRisk(1, handled(Step.CLAIM, "bo"));

    click(RiskControls.CLAIM, 1);

    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(answered()).contains("bo has the risk of Acme Corp");
  }

  @Test
  void aClickOnTheCardOfARiskThatIsOverChangesNothing() {
    atRisk(2);

    click(RiskControls.CLAIM, 1);
    click(RiskControls.RESOLVE, 1);

    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(slack.views()).isEmpty();
    assertThat(answered()).contains("Acme Corp is not at risk any more");
  }

  @Test
  void aSnoozeIsAskedForInAFormThatOffersTheRenewal() {
    atRisk(1);

    click(RiskControls.SNOOZE, 1);

    assertThat(slack.views().getFirst().get("callback_id").asText()).isEqualTo("form.snooze");
    assertThat(slack.views().getFirst().toString()).contains("Until the renewal, 14 Mar 2027");
    assertThat(slack.views().getFirst().get("private_metadata").asText()).isEqualTo("acme|1");
  }

  @Test
  void handingOverAndResolvingOpenTheirForms() {
    atRisk(1);

    click(RiskControls.HAND_OVER, 1);
    click(RiskControls.RESOLVE, 1);

    assertThat(slack.views())
        .extracting(view -> view.get("callback_id").asText())
        .containsExactly("form.hand_over", "form.resolve");
    assertThat(slack.views().getFirst().toString()).contains("users_select");
  }

  @Test
  void whoIsHandedARiskMustBeSomebody() {
    atRisk(1);

    var said = workspace.reply(RecordedSlackRequest.health("acme hand over to @nobodyhere"));

    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(said).contains("Nobody is called 'nobodyhere'.");
  }

  @Test
  void nobodyIsHandedWhatTheyHave() {
    atRisk(1, handled(Step.CLAIM, "U2CERLKJA"));

    var said =
        workspace.reply(RecordedSlackRequest.health("acme hand over to <@U2CERLKJA>: as before"));

    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(said).contains("has the risk of Acme Corp already, so nothing was handed over.");
  }

  @Test
  void whatIsTypedWithAllItsWordsNeedsNoForm() {
    atRisk(1);

    var said = workspace.reply(RecordedSlackRequest.health("acme snooze 7 days: back on Monday"));

    assertThat(published().get("step").asText()).isEqualTo("snooze");
    assertThat(published().get("until").asText()).isEqualTo("2026-11-29");
    assertThat(published().get("note").asText()).isEqualTo("back on Monday");
    assertThat(said).contains("rests until 29 Nov 2026");
  }

  @Test
  void aSnoozeWithoutAReasonSaysWhatIsMissing() {
    atRisk(1);

    var said = workspace.reply(RecordedSlackRequest.health("acme snooze 7 days"));

    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(said).contains("Say why it may rest.");
  }

  @Test
  void aDayThatIsNoneIsAnsweredInWords() {
    atRisk(1);

    var said = workspace.reply(RecordedSlackRequest.health("acme snooze until 2026-13-45: away"));

    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(said).contains("a day that there is");
  }

  private void atRisk(int episode, RiskHandled... before) {
    var states = AccountStates.of(workspace.appContext());
    var story =
        AccountLog.of("acme")
            .on(RENEWAL.minusMonths(12), customer("Acme Corp"))
            .on(
                RENEWAL.minusMonths(12),
                signed("K-1", RENEWAL.minusMonths(12).toString(), 12, line("seats", 100, 12_400)))
            .on(TODAY.minusDays(1), before);
    var version = states.load(story.account()).delivery().version() + 1;
    var state = AccountStateBuilder.of(story, TODAY).version(version).state();
    states.save(withEpisode(state, episode));
  }

  private static AccountState withEpisode(AccountState state, int number) {
    var open =
        new Episode(number, TODAY.minusDays(3), new EpisodeCause.EnteredRed(), OptionalInt.of(30));
    return new AccountState(
        state.id(),
        state.facts(),
        state.scores(),
        state.risk().with(Optional.of(open), number, TODAY),
        state.delivery());
  }

  private static RiskHandled handled(Step step, String by) {
    return new RiskHandled(
        1, step, Optional.empty(), Optional.empty(), Optional.empty(), new Csm(by));
  }

  private void click(String action, int episode) {
    var request =
        RecordedSlackRequest.recorded("share-click")
            .with("https://hooks.slack.com/actions/T061EG9R6/8211/kQ0Zy7bW", slack.responseUrl())
            .with("13345224609.738474920.8088930838d88f008e0", "click-" + ++clicks)
            .with("health.share", action)
            .with("\"acme\"", "\"acme|" + episode + "\"");
    assertThat(workspace.ask(request).get("statusCode").asInt()).isEqualTo(200);
  }

  private JsonNode published() {
    return JsonTree.parse(workspace.bus().entries().getLast().detail());
  }

  private String id(int entry) {
    return JsonTree.parse(workspace.bus().entries().get(entry).detail()).get("id").asText();
  }

  private String answered() {
    return slack.responses().getLast().get("text").asText();
  }
}
