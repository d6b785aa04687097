package dev.oarlock.answer.forms;

import static dev.oarlock.domain.testing.SampleSignals.customer;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.testing.FakeSlackApi;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Forms: read when they are submitted.
class ViewSubmissionsTest {
  private static final LocalDate RENEWAL = LocalDate.parse("2027-03-14");
  private static final String DECISION = "form.decision";

  private final FakeSlackApi slack = new FakeSlackApi();
  private final SlackWorkspaceFixture workspace =
      new SlackWorkspaceFixture(Map.of("SLACK_API_URL", slack.url()));

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void aSubmittedFormBecomesTheSameSignalAsTheTypedCommand() {
    var answer = response(RecordedSlackRequest.recorded("override-submission"));

    assertThat(answer.get("response_action").asText()).isEqualTo("update");
    assertThat(answer.at("/view/blocks/0/text/text").asText())
        .startsWith("Saved: you set Acme Corp to 60 (yellow) until 15 Jan 2027.");
    assertThat(answer.at("/view/submit").isMissingNode()).isTrue();
    assertThat(signals())
        .extracting(PutEventsRequestEntry::detailType)
        .containsExactly("HealthOverridden");
    var signal = signal();
    assertThat(signal.get("account").asText()).isEqualTo("acme");
    assertThat(signal.get("score").asInt()).isEqualTo(60);
    assertThat(signal.get("reason").asText()).isEqualTo("worse-than-it-looks");
    assertThat(signal.get("until").asText()).isEqualTo("2027-01-15");
    assertThat(signal.get("note").asText()).isEqualTo("Their new CFO asked for the exit terms");
    assertThat(signal.get("by").asText()).isEqualTo("U2CERLKJA");
  }

  @Test
  void aScoreAndABandThatContradictEachOtherAreRefusedInTheForm() {
    var answer =
        response(
            filled(
                "form.override",
                "acme",
                Map.of("score", "80", "band", "red", "reason", "other", "until", "2026-12-20")));

    assertThat(answer.at("/errors/band").asText())
        .isEqualTo(
            "A score of 80 is green, and red is a score of 0 to 45: give the score alone, the band"
                + " alone, or two that agree.");
    assertThat(workspace.bus().types()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "form.override | erased | “erased” is no account of ours any more that could be read, so"
            + " nothing was saved: it was erased or damaged while the form was open.",
        "form.earlier | acme | This form is of another version, so nothing was saved. Open it"
            + " anew.",
        "form.pulse | # | This form is of another version, so nothing was saved. Open it anew."
      })
  void aFormThatCannotBeTakenAnyMoreSaysWhy(String form, String about, String said) {
    var answer = response(filled(form, about, Map.of("score", "80")));

    assertThat(answer.at("/view/title/text").asText()).isEqualTo("Not saved");
    assertThat(answer.at("/view/blocks/0/text/text").asText().replaceAll("`(.*)`", "“$1”"))
        .isEqualTo(said);
    assertThat(workspace.bus().types()).isEmpty();
    assertThat(workspace.logged()).doesNotContain("ERROR");
  }

  @Test
  void aChoiceThatSaysNothingIsNoChoice() {
    var form =
        filled("form.pulse", "acme", Map.of("pulse", "2"))
            .with(payload -> {
              var values = (ObjectNode) payload.at("/view/state/values");
              var chosen = values.putObject("reasons").putObject("reasons");
              chosen.put("type", "multi_static_select").putArray("selected_options").addObject();
            });

    assertThat(response(form).at("/view/title/text").asText()).isEqualTo("Saved");
  }

  @Test
  void theSameFormDeliveredTwiceIsOneSignal() {
    response(RecordedSlackRequest.recorded("override-submission"));
    workspace.waitFor(Duration.ofSeconds(7));
    response(
        RecordedSlackRequest.recorded("override-submission").with(it -> it.put("trigger_id", "2")));

    assertThat(signals())
        .extracting(entry -> JsonTree.parse(entry.detail()).get("id").asText())
        .hasSize(2)
        .containsOnly("override:U2CERLKJA:form:V08C4T2QK1P");
  }

  @Test
  void aMistakeIsShownAtItsField() {
    var answer =
        response(
            filled(
                "form.override",
                "acme",
                Map.of("score", "101", "reason", "other", "until", "2026-11-25")));

    assertThat(answer.get("response_action").asText()).isEqualTo("errors");
    assertThat(answer.at("/errors/score").asText())
        .isEqualTo("A score is a whole number from 0 to 100, not 101.");
    assertThat(answer.at("/errors/until").asText())
        .startsWith("25 Nov 2026 is in 3 days: choose a day from 29 Nov 2026 to 20 Feb 2027");
    assertThat(answer.get("errors")).hasSize(2);
    assertThat(workspace.bus().entries()).isEmpty();
  }

  @Test
  void anOverrideIsRemovedOnceHoweverOftenItIsAsked() {
    overridden("2026-11-20");
    response(filled("form.override", "acme", Map.of("off", "off")));
    workspace.reply(RecordedSlackRequest.health("acme override off"));
    overridden("2026-11-21");
    workspace.reply(RecordedSlackRequest.health("acme override off "));

    assertThat(signals())
        .extracting(entry -> JsonTree.parse(entry.detail()).get("id").asText())
        .containsExactly(
            "override-off:dana:1795132800",
            "override-off:dana:1795132800",
            "override-off:dana:1795219200");
  }

  /// Dana overrode the health of Acme on that day: 90, until Christmas.
  private void overridden(String day) {
    var held =
        new JudgmentSignal.HealthOverridden(
            OptionalInt.of(90),
            Optional.empty(),
            "seasonal",
            Optional.empty(),
            LocalDate.parse("2026-12-24"),
            new Csm("dana"));
    var story =
        AccountLog.of("acme").on("2026-11-01", customer("Acme Corp"), pulse(3)).on(day, held);
    workspace.save(AccountStateBuilder.of(story, SlackWorkspaceFixture.TODAY));
  }

  @Test
  void aPulseMayHaveReasonsAndItsOwnTime() {
    response(
        filled(
            "form.pulse", "acme", Map.of("pulse", "2", "reasons", "low-adoption", "days", "30")));

    assertThat(signals())
        .extracting(PutEventsRequestEntry::detailType)
        .containsExactly("SentimentNoted");
    assertThat(signal().get("pulse").asInt()).isEqualTo(2);
    assertThat(signal().get("reasons").toString()).isEqualTo("[\"low-adoption\"]");
    assertThat(signal().get("expires").asText()).isEqualTo("2026-12-22");
  }

  @Test
  void aForecastOfMoreRevenueThanThereIsIsRefusedAtItsAmount() {
    workspace.renewing(RENEWAL);

    var refused =
        response(filled("form.forecast", "acme", Map.of("probability", "30", "amount", "12,401")));
    assertThat(refused.at("/errors/amount").asText())
        .isEqualTo("Acme Corp is worth €12,400 a month, so no more than that can be lost.");

    response(filled("form.forecast", "acme", Map.of("probability", "30 %", "amount", "12.4k")));
    assertThat(signals())
        .extracting(PutEventsRequestEntry::detailType)
        .containsExactly("ChurnCalled");
    assertThat(signal().at("/amount/amount").asLong()).isEqualTo(1_240_000);
    assertThat(signal().get("probability").asDouble()).isEqualTo(0.3);
  }

  @Test
  void aFigureBesideAnotherChoiceIsAMistake() {
    workspace.renewing(RENEWAL);

    var answer =
        response(filled(DECISION, "acme|0", Map.of("choice", "model", "probability", "20")));

    assertThat(answer.at("/errors/probability").asText()).startsWith("Leave this empty");
  }

  @Test
  void whoeverDecidesIsToldOfADecisionThatWasMadeMeanwhile() {
    workspace.renewing(
        RENEWAL,
        new ChurnCalled(RENEWAL, 0.02, Optional.empty(), Optional.empty(), new Csm("dana")),
        decided());

    var late = response(filled(DECISION, "acme|0", Map.of("choice", "model")));
    assertThat(late.at("/errors/choice").asText())
        .startsWith("Somebody decided this")
        .contains("with the CSM");
    assertThat(workspace.bus().entries()).isEmpty();

    workspace.ask(RecordedSlackRequest.health("acme decide").with("/health", "/forecast"));
    var about = slack.views().getFirst().get("private_metadata").asText();
    response(filled(DECISION, about, Map.of("choice", "model")));
    assertThat(signals())
        .extracting(PutEventsRequestEntry::detailType)
        .containsExactly("CallDecided");
  }

  private static Signal decided() {
    return new JudgmentSignal.CallDecided(
        RENEWAL,
        JudgmentSignal.CallDecided.Choice.CSM,
        OptionalDouble.empty(),
        Optional.empty(),
        0.3,
        OptionalDouble.of(0.02),
        Optional.empty(),
        new Csm("bo"));
  }

  /// Another form, with these values in its fields.
  private static RecordedSlackRequest filled(
      String form, String about, Map<String, String> fields) {
    return RecordedSlackRequest.recorded("override-submission")
        .with(payload -> {
          var view = (ObjectNode) payload.get("view");
          view.put("callback_id", form).put("private_metadata", about);
          payload.put("trigger_id", fields.toString());
          var values = view.putObject("state").putObject("values");
          fields.forEach((name, value) -> values.set(name, element(name, value)));
        });
  }

  private static ObjectNode element(String name, String text) {
    var element = JsonTree.object();
    var value = element.putObject(name);
    switch (name) {
      case "off" ->
          value
              .put("type", "checkboxes")
              .putArray("selected_options")
              .addObject()
              .put("value", text);
      case "reason", "choice", "pulse" ->
          value.put("type", "static_select").putObject("selected_option").put("value", text);
      case "reasons" ->
          value
              .put("type", "multi_static_select")
              .putArray("selected_options")
              .addObject()
              .put("value", text);
      case "until" -> value.put("type", "datepicker").put("selected_date", text);
      default -> value.put("type", "plain_text_input").put("value", text);
    }
    return element;
  }

  private JsonNode signal() {
    return JsonTree.parse(signals().getLast().detail());
  }

  /// What was said, without that the Home tab is put up anew.
  private List<PutEventsRequestEntry> signals() {
    return workspace.bus().entries().stream()
        .filter(entry -> !entry.detailType().equals("QuestionDeferred"))
        .toList();
  }

  private JsonNode response(RecordedSlackRequest submission) {
    var answer = workspace.ask(submission);
    assertThat(answer.get("statusCode").asInt()).isEqualTo(200);
    return JsonTree.parse(answer.get("body").asText());
  }
}
