package dev.oarlock.answer.routes;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.renewal.RenewalDisagreements.LeadNotice;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.view.renewal.DisagreementView;
import dev.oarlock.testing.FakeSlackApi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a lead clicks on the card of a disagreement.
class DecisionButtonsTest {
  private static final LocalDate TODAY = SlackWorkspaceFixture.TODAY;
  private static final LocalDate RENEWAL = TODAY.plusDays(112);
  private static final LocalDate SOON = TODAY.plusDays(60);

  private final FakeSlackApi slack = new FakeSlackApi();
  private final SlackWorkspaceFixture workspace =
      new SlackWorkspaceFixture(Map.of("SLACK_API_URL", slack.url()));

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void theFirstClickDecidesAndTheCardSaysSo() {
    disagreeing(RENEWAL);

    click("1", DisagreementView.CSM);

    assertThat(workspace.bus().types()).containsExactly("CallDecided");
    assertThat(JsonTree.parse(workspace.bus().entries().getFirst().detail()).get("choice").asText())
        .isEqualTo("csm");
    assertThat(slack.onlyResponse().get("replace_original").asBoolean()).isTrue();
    assertThat(slack.onlyResponse().get("text").asText()).contains("Acme Corp");
  }

  @Test
  void aClickBeforeTheAccountIsScoredAnewChangesNothing() {
    disagreeing(RENEWAL);

    click("1", DisagreementView.CSM);
    click("2", DisagreementView.MODEL);

    assertThat(workspace.bus().types()).containsExactly("CallDecided");
    assertThat(slack.responses().getLast().get("response_type").asText()).isEqualTo("ephemeral");
  }

  @Test
  void aFigureOfOnesOwnIsAskedForInAForm() {
    disagreeing(RENEWAL);

    click("1", DisagreementView.OWN);

    assertThat(slack.views().getFirst().get("callback_id").asText()).isEqualTo("form.decision");
    assertThat(workspace.bus().entries()).isEmpty();
  }

  @Test
  void toMonitorIsADecisionWhileTheRenewalIsFarAhead() {
    disagreeing(RENEWAL);

    click("1", DisagreementView.MONITOR);

    assertThat(workspace.bus().types()).containsExactly("CallDecided");
  }

  @Test
  void nobodyMonitorsARenewalThatIsNear() {
    disagreeing(SOON);

    click("1", DisagreementView.MONITOR);

    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(slack.onlyResponse().get("response_type").asText()).isEqualTo("ephemeral");
    assertThat(slack.onlyResponse().get("text").asText())
        .contains("Monitor is no longer available");
  }

  @Test
  void aClickOnACardOfAnEarlierDisagreementChangesNothing() {
    disagreeing(RENEWAL);

    workspace.ask(button("1", DisagreementView.CSM).with("acme|1", "acme|0"));

    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(slack.responses().getLast().get("response_type").asText()).isEqualTo("ephemeral");
  }

  /// The model expects a churn at the renewal, the CSM does not.
  @Test
  void ofAnAccountThatWasErasedNothingIsDecided() {
    var click = button("1", DisagreementView.CSM).with("\"acme|1\"", "\"gone|1\"");

    assertThat(workspace.ask(click).get("statusCode").asInt()).isEqualTo(200);
    assertThat(slack.onlyResponse().get("text").asText())
        .startsWith("Nothing was decided: “gone” has no forecast of its own any more");
    assertThat(workspace.bus().types()).isEmpty();
  }

  @Test
  void whoeverDecidesAboutAParkedAccountHearsThatItStandsStill() {
    disagreeing(RENEWAL);
    var since = Instant.parse("2026-11-20T09:00:00Z");
    ParkedAccounts.of(workspace.appContext())
        .park(
            ParkedAccount.of(new AccountId("acme"), new IllegalStateException("44"), since, "e"),
            1);
    AccountStates.of(workspace.appContext()).mark(new AccountId("acme"));

    click("1", DisagreementView.CSM);

    assertThat(workspace.bus().types()).containsExactly("CallDecided");
    assertThat(slack.responses().getLast().get("text").asText())
        .startsWith("⚠️ Acme Corp has not been computed since 20 Nov 2026, 09:00 UTC")
        .endsWith("What you said is kept too, and counts from then on.");
  }

  private void disagreeing(LocalDate renewal) {
    var states = AccountStates.of(workspace.appContext());
    var csm = new ChurnCalled(renewal, 0.02, Optional.empty(), Optional.empty(), new Csm("dana"));
    var story =
        AccountLog.of("acme")
            .on(renewal.minusMonths(12), customer("Acme Corp"))
            .on(
                renewal.minusMonths(12),
                signed("K-1", renewal.minusMonths(12).toString(), 12, line("seats", 100, 12_400)))
            .on(TODAY.minusDays(1), csm);
    var version = states.load(story.account()).delivery().version() + 1;
    states.save(
        disagreeing(
            AccountStateBuilder.of(story, TODAY)
                .withChurnProbability(0.6, renewal)
                .version(version)
                .state()));
  }

  private static AccountState disagreeing(AccountState state) {
    var open = RenewalDisagreements.none().next(state.renewalForecasts(TODAY), LeadNotice.SENT);
    assertThat(open.open()).isPresent();
    return new AccountState(
        state.id(),
        state.facts(),
        state.scores(),
        state.risk().withDisagreements(open),
        state.delivery());
  }

  private void click(String trigger, String action) {
    assertThat(workspace.ask(button(trigger, action)).get("statusCode").asInt()).isEqualTo(200);
  }

  private RecordedSlackRequest button(String trigger, String action) {
    return RecordedSlackRequest.recorded("share-click")
        .with("https://hooks.slack.com/actions/T061EG9R6/8211/kQ0Zy7bW", slack.responseUrl())
        .with("13345224609.738474920.8088930838d88f008e0", trigger)
        .with("health.share", action)
        .with("\"acme\"", "\"acme|1\"");
  }
}
