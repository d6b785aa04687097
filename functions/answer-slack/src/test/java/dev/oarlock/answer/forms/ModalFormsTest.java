package dev.oarlock.answer.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.testing.FakeSlackApi;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Forms: opened for a command or a click.
class ModalFormsTest {
  private static final LocalDate RENEWAL = LocalDate.parse("2027-03-14");

  private final FakeSlackApi slack = new FakeSlackApi();
  private final SlackWorkspaceFixture workspace =
      new SlackWorkspaceFixture(Map.of("SLACK_API_URL", slack.url()));

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/health, acme override, Override health, form.override",
    "/health, acme pulse, Your pulse, form.pulse",
    "/forecast, acme call, Your forecast, form.forecast",
    "/forecast, acme decide, Decide, form.decision"
  })
  void aCommandWithNothingAfterItOpensAForm(
      String command, String typed, String title, String callback) {
    workspace.renewing(RENEWAL);

    var answer = workspace.ask(RecordedSlackRequest.health(typed).with("/health", command));

    assertThat(answer.get("statusCode").asInt()).isEqualTo(200);
    assertThat(answer.get("body").asText()).isEmpty();
    var view = slack.views().getFirst();
    assertThat(view.at("/title/text").asText()).isEqualTo(title);
    assertThat(view.get("callback_id").asText()).isEqualTo(callback);
    assertThat(view.get("private_metadata").asText()).startsWith("acme");
  }

  @Test
  void aFormReadsNamesEntryAndStateTakesOneNoteOfWhoSawItAndACardNoneOfSlack() {
    workspace.ask(RecordedSlackRequest.health("globex"));
    workspace.requests().clear();
    assertThat(slack.views()).isEmpty();

    workspace.ask(RecordedSlackRequest.health("acme override"));

    assertThat(workspace.requests())
        .containsExactly("query", "query", "query", "getItem", "putItem");
  }

  @Test
  void whereSlackDoesNotOpenAFormTheReplySaysWhatToType() {
    slack.refuseNext("expired_trigger_id");

    assertThat(workspace.reply(RecordedSlackRequest.health("acme override")))
        .startsWith("Slack did not open the form (expired_trigger_id), so nothing was saved.")
        .contains("“/health acme override 80 for 30 days because renewal-agreed: signed”");
    assertThat(workspace.logged()).contains("modal not opened");
  }

  @Test
  void aRateLimitedFormIsAnsweredWithWhatToType() {
    slack.rateLimitNext();

    assertThat(workspace.reply(RecordedSlackRequest.health("acme pulse")))
        .startsWith("Slack did not open the form (http_429)")
        .contains("“/health acme pulse 2 ");
  }

  @Test
  void anAccountWithoutARenewalGetsNoForecastForm() {
    assertThat(
            workspace.reply(RecordedSlackRequest.health("acme call").with("/health", "/forecast")))
        .startsWith("Acme Corp has no renewal ahead");
    assertThat(slack.views()).isEmpty();
  }

  @Test
  void aButtonOpensTheForm() {
    var click =
        RecordedSlackRequest.recorded("share-click")
            .with("https://hooks.slack.com/actions/T061EG9R6/8211/kQ0Zy7bW", slack.responseUrl());

    workspace.ask(click.with("health.share", "why.override"));
    workspace.ask(click.with("health.share", FeedbackView.PULSE_FORM));

    assertThat(slack.views())
        .extracting(view -> view.at("/title/text").asText())
        .containsExactly("Override health", "Your pulse");
    assertThat(slack.responses()).isEmpty();
  }

  @Test
  void aButtonWhoseFormIsNotOpenedSaysWhatToType() {
    slack.refuseNext("expired_trigger_id");

    workspace.ask(
        RecordedSlackRequest.recorded("share-click")
            .with("https://hooks.slack.com/actions/T061EG9R6/8211/kQ0Zy7bW", slack.responseUrl())
            .with("health.share", FeedbackView.PULSE_FORM));

    assertThat(slack.onlyResponse().get("response_type").asText()).isEqualTo("ephemeral");
    assertThat(slack.onlyResponse().get("text").asText()).contains("“/health acme pulse 2 ");
  }
}
