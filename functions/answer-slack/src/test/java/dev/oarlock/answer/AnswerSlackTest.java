package dev.oarlock.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerSlackTest {
  private final SlackWorkspaceFixture workspace = new SlackWorkspaceFixture();

  @ParameterizedTest
  @ValueSource(
      strings = {"/health", "/forecast", "/renewal", "/metrics", "/digest", "/alerts", "/other"})
  void whateverIsTypedAtWhateverLengthIsAnsweredShort(String command) {
    for (var text : List.of("x", "&", "{\"a\":", "acme pulse 2: y", "“", "é ", "show ")) {
      for (var length : List.of(450, 2_400, 3_100, 40_000)) {
        var typed = text.repeat(length / text.length());
        var asked = RecordedSlackRequest.health(typed).with("/health", command);

        assertThat(workspace.reply(asked)).hasSizeLessThan(4_000);
      }
    }
    var broken = RecordedSlackRequest.health("").with("/health", "/d\u0085ige");
    assertThat(workspace.reply(broken)).contains("is not a command of Oarlock");
    var unknown = RecordedSlackRequest.health("").with("/health", command + "x".repeat(5_000));
    assertThat(workspace.reply(unknown)).contains("is not a command of Oarlock");
    assertThat(workspace.logged()).doesNotContain("ERROR");
  }

  @Test
  void aRecordedCommandIsAnsweredInlineForTheAskerAlone() {
    var answer = workspace.ask(RecordedSlackRequest.recorded("health-command"));

    assertThat(answer.get("statusCode").asInt()).isEqualTo(200);
    var message = JsonTree.parse(answer.get("body").asText());
    assertThat(message.get("response_type").asText()).isEqualTo("ephemeral");
    assertThat(message.get("text").asText())
        .startsWith("Acme Corp: 83, green. Health is 83 of 100 (green).");
    assertThat(message.get("blocks").get(0).get("type").asText()).isEqualTo("header");
  }

  @Test
  void aBodyThatIsNotEncodedIsReadAsWell() {
    assertThat(workspace.reply(RecordedSlackRequest.recorded("health-command").asText()))
        .startsWith("Acme Corp:");
  }

  @Test
  void anAnswerReadsTheNameTheEntryAndTheStateAndNotesWhoSawItOnce() {
    workspace.ask(RecordedSlackRequest.recorded("health-command"));
    workspace.requests().clear();

    workspace.ask(RecordedSlackRequest.health("globex"));

    assertThat(workspace.requests())
        .containsExactly("query", "query", "getItem", "updateItem", "putItem");

    workspace.requests().clear();
    workspace.ask(RecordedSlackRequest.health("globex").signedLater(Duration.ofSeconds(2)));
    assertThat(workspace.requests()).containsExactly("getItem");
  }

  @Test
  void aViewIsRecordedOnceAVisit() {
    workspace.ask(RecordedSlackRequest.health("globex"));
    workspace.requests().clear();

    workspace.ask(RecordedSlackRequest.health("Globex"));

    assertThat(workspace.requests()).containsExactly("query", "getItem");
  }

  @Test
  void anUnknownCommandSaysWhatToTypeInstead() {
    assertThat(workspace.reply(RecordedSlackRequest.recorded("unknown-command")))
        .isEqualTo(
            "“/heatlh” is not a command of Oarlock. Type “/health NAME”, “/forecast” or “/health"
                + " help”.");
  }

  @Test
  void aDigestIsRequestedOnTheBus() {
    assertThat(workspace.reply(RecordedSlackRequest.recorded("digest-command")))
        .startsWith("The digest is being written.");

    var asked = workspace.bus().entries().getFirst();
    assertThat(asked.detailType()).isEqualTo("DigestRequested");
    assertThat(asked.source()).isEqualTo("oarlock");
    assertThat(JsonTree.parse(asked.detail()).get("user").asText()).isEqualTo("U2CERLKJA");
  }

  @Test
  void aFailureIsAnsweredWithAReferenceToTheLog() {
    workspace.table().dynamo().deleteTable(delete -> delete.tableName(workspace.table().name()));

    assertThat(workspace.reply(RecordedSlackRequest.recorded("health-command")))
        .startsWith("That did not work")
        .contains("“6f1c1d0e-52a4-4a55-9d5f-0d4c1b2a3e4f”");
    assertThat(workspace.logged()).contains("6f1c1d0e-52a4-4a55-9d5f-0d4c1b2a3e4f");
  }

  @ParameterizedTest
  @CsvSource({
    "x-slack-signature, v0=0000",
    "x-slack-signature, ''",
    "x-slack-request-timestamp, ''",
    "x-slack-request-timestamp, now",
    "x-slack-request-timestamp, 1795335000",
    "x-slack-request-timestamp, 1795337000"
  })
  void aRequestThatIsNotFromSlackIsRejectedUnread(String header, String value) {
    var answer =
        workspace.ask(RecordedSlackRequest.recorded("health-command").withHeader(header, value));

    assertThat(answer.get("statusCode").asInt()).isEqualTo(401);
    assertThat(answer.get("body").asText()).isEmpty();
    assertThat(workspace.requests()).isEmpty();
  }

  @Test
  void aPayloadThatCannotBeReadIsRefusedAndNoFailureOfOurs() {
    var form = RecordedSlackRequest.recorded("override-submission");

    var answer = workspace.ask(form.with("{\"type\"", "{\"type"));

    assertThat(answer.get("statusCode").asInt()).isEqualTo(400);
    assertThat(workspace.logged()).contains("not readable").doesNotContain("ERROR");
  }

  @Test
  void aReplayedRequestIsRejected() {
    workspace.ask(RecordedSlackRequest.recorded("health-command"));

    assertThat(
            workspace
                .ask(RecordedSlackRequest.recorded("health-command"))
                .get("statusCode")
                .asInt())
        .isEqualTo(401);
  }

  @Test
  void noSecretAndNoNameGetsIntoTheLog() {
    workspace.ask(RecordedSlackRequest.recorded("health-command"));
    workspace.ask(
        RecordedSlackRequest.recorded("health-command").withHeader("x-slack-signature", "v0=1"));

    assertThat(workspace.logged())
        .doesNotContain("xoxb", RecordedSlackRequest.SECRET, "Acme", "acme");
  }

  /// Slack signs no check of the certificate, neither as a form nor in the address.
  @ParameterizedTest
  @CsvSource({
    "POST, ssl_check=1&token=x, '', 200",
    "GET, '', ssl_check=1&token=x, 200",
    "POST, command=%2Fhealth&text=ssl_check%3D1, '', 401",
    "POST, text=globex&xssl_check=1, '', 401",
  })
  void theCheckOfTheCertificateIsAnsweredUnsignedAndSaysNothing(
      String method, String body, String query, int status) throws IOException {
    var event = JsonTree.object().put("rawPath", "/slack/events").put("rawQueryString", query);
    event.putObject("headers").put("content-type", "application/x-www-form-urlencoded");
    event.putObject("requestContext").putObject("http").put("method", method);

    var output = new ByteArrayOutputStream();
    workspace
        .handler()
        .handleRequest(
            new ByteArrayInputStream(JsonTree.writeBytes(event.put("body", body))), output, null);
    var answer = JsonTree.parse(output.toString(StandardCharsets.UTF_8));

    assertThat(answer.get("statusCode").asInt()).isEqualTo(status);
    assertThat(answer.get("body").asText()).isEmpty();
    assertThat(workspace.requests()).isEmpty();
  }

  @Test
  void beforeASnapshotARequestIsTakenTheWholeWay() throws Exception {
    workspace.handler().beforeCheckpoint(Core.getGlobalContext());

    assertThat(workspace.requests()).contains("getItem", "query");
    assertThat(workspace.logged()).doesNotContain("rejected", "failed");
  }

  /// So often that its code is compiled in the snapshot; only the first two are counted as answers.
  @Test
  void beforeASnapshotTheSameIsAskedHundredsOfTimes() throws Exception {
    workspace.handler().beforeCheckpoint(Core.getGlobalContext());

    assertThat(workspace.requests()).filteredOn("getItem"::equals).hasSizeGreaterThan(200);
    assertThat(workspace.logged().split("AnswerLatency\":", -1)).hasSize(3);
  }

  @Test
  void primingThatFailsIsLoggedAndNothingElse() {
    workspace.loseTable();

    workspace.handler().beforeCheckpoint(Core.getGlobalContext());

    assertThat(workspace.logged()).contains("priming before the snapshot failed");
  }
}
