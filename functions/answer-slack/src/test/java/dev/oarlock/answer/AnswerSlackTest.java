package dev.oarlock.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.model.InForce;
import dev.oarlock.aws.model.ModelStore;
import dev.oarlock.aws.model.ReportJson;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.aws.survey.Surveys;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.learn.Case;
import dev.oarlock.domain.learn.Forecaster;
import dev.oarlock.domain.learn.Outcome;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.domain.learn.Report.Asked;
import dev.oarlock.domain.portfolio.Survey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crac.Core;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

class AnswerSlackTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:30:02Z");

  private final LocalTable table = LocalTable.empty();
  private final Counted<DynamoDbClient> dynamo = Counted.of(DynamoDbClient.class, table.dynamo());
  private final FakeBus bus = new FakeBus();
  private final List<String> log = new ArrayList<>();
  private Instant now = NOW;
  private final World world =
      new World(
          Map.of(
              "TABLE_NAME",
              table.name(),
              "BUS_NAME",
              "oarlock",
              "SLACK_BOT_TOKEN",
              "xoxb-test",
              "SLACK_SIGNING_SECRET",
              SlackEvent.SECRET),
          InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC),
          dynamo.client(),
          bus,
          log::add);
  private final AnswerSlack handler = new AnswerSlack(world);

  @BeforeEach
  void twoAccountsAreKnown() {
    register("acme", "Acme Corp");
    register("acme-labs", "Acme Labs");
    register("globex", "Globex");
    dynamo.calls().clear();
  }

  private void register(String id, String name) {
    var entry = DirectoryEntry.of(new AccountId(id), Accounts.registered(name));
    Directory.of(world).enter(entry, NOW);
    AccountStates.of(world).save(Accounts.scored(id, name));
  }

  @Test
  void aRecordedCommandIsAnsweredInlineForTheAskerAlone() {
    var answer = ask(SlackEvent.recorded("health-command"));

    assertThat(answer.get("statusCode").asInt()).isEqualTo(200);
    var message = Json.parse(answer.get("body").asText());
    assertThat(message.get("response_type").asText()).isEqualTo("ephemeral");
    assertThat(message.get("text").asText()).startsWith("Acme Corp: Health is 83 of 100 (green).");
    assertThat(message.get("blocks").get(0).get("type").asText()).isEqualTo("header");
  }

  @Test
  void anAnswerTakesExactlyOneReadOfTheTable() {
    ask(SlackEvent.recorded("health-command"));
    dynamo.calls().clear();

    ask(SlackEvent.recorded("health-command").typing("globex"));

    assertThat(dynamo.calls()).containsExactly("getItem", "updateItem");
  }

  @Test
  void theCardOfAParentTakesOneMoreReadForItsFamily() {
    belongs("acme-labs", "acme");
    ask(SlackEvent.recorded("health-command").typing("globex"));
    dynamo.calls().clear();

    var answer = ask(SlackEvent.recorded("health-command").typing("acme"));

    assertThat(said(answer))
        .contains("Family: no weighed score across 1, worst: Acme Labs 83 green");
    assertThat(dynamo.calls()).containsExactly("getItem", "updateItem", "batchGetItem");
  }

  @Test
  void aFamilyIsShownOneByOne() {
    belongs("acme-labs", "acme");

    assertThat(said(ask(SlackEvent.recorded("health-command").typing("acme family"))))
        .contains("Acme Corp and family: no weighed score.")
        .contains("Acme Labs: 83 (green)");
    assertThat(said(ask(SlackEvent.recorded("health-command").typing("acme labs family"))))
        .contains("No account is known to belong to Acme Labs.")
        .contains("It belongs itself to `acme`");
  }

  @Test
  void thePortfolioIsThatOfTheLatestSurvey() {
    var asked = SlackEvent.recorded("health-command").typing("portfolio by segment");
    assertThat(said(ask(asked))).startsWith("The book has not been summed up yet");
    var book = List.of(Accounts.scored("acme", "Acme"), Accounts.scored("globex", "Globex"));
    Surveys.of(world).keep(Survey.of(book, Accounts.TODAY));

    var again = SlackEvent.recorded("health-command").typing("portfolio by Segment");

    assertThat(said(ask(again)))
        .startsWith("Health by segment.")
        .contains(
            "Enterprise: no weighed score, 2 accounts, no known revenue; worst: Acme 83 green");
  }

  private void belongs(String child, String parent) {
    var name = "Acme Labs";
    var registered = Accounts.registered(name, Optional.of(new AccountId(parent)));
    Directory.of(world).enter(DirectoryEntry.of(new AccountId(child), registered), NOW);
    AccountStates.of(world).save(Accounts.scored(child, registered, 2));
  }

  private static String said(JsonNode answer) {
    return Json.parse(answer.get("body").asText()).get("text").asText();
  }

  @Test
  void aLookIsNotedOnceASitting() {
    ask(SlackEvent.recorded("health-command").typing("globex"));
    dynamo.calls().clear();

    ask(SlackEvent.recorded("health-command").typing("Globex"));

    assertThat(dynamo.calls()).containsExactly("getItem");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          globex why                  | There is no score of Globex to compare with
          globex why since yesterday  | There is no score of Globex to compare with
          globex as of 2026-11-01     | Nothing is known of Globex on 1 Nov 2026.
          globex as of tomorrow       | I cannot read `tomorrow` as a day that is over.
          globex if active users = 60 | Globex, if 60 active users:
          globex if                   | Globex is green already, at 83.
          globex if mood = 3          | I cannot read `mood = 3` as an assumption.
          glo why                     | There is no score of Globex to compare with
          initech why                 | No account is called `initech`.
          """)
  void questionsAfterANameAreAnswered(String typed, String begins) {
    assertThat(said(SlackEvent.recorded("health-command").typing(typed))).startsWith(begins);
  }

  @Test
  void whatTheLogKnewOnADayIsTold() {
    var entry = Accounts.reported("globex", "2026-11-01", 40);
    SignalLog.of(world).append(entry);

    assertThat(said(SlackEvent.recorded("health-command").typing("globex as of 2026-11-02")))
        .startsWith("Globex on 2 Nov 2026. As known then: score ")
        .endsWith("As known now: the same.");
    assertThat(said(SlackEvent.recorded("health-command").typing("globex as of 2026-10-31")))
        .isEqualTo(
            "Nothing is known of Globex on 31 Oct 2026: the first signal became known on 1 Nov"
                + " 2026.");
  }

  @Test
  void anAccountThatIsCalledLikeAQuestionIsFound() {
    register("whynot", "Ask why");

    assertThat(said(SlackEvent.recorded("health-command").typing("ask why")))
        .startsWith("Ask why: Health is 83");
  }

  @Test
  void aBodyThatIsNotEncodedIsReadAsWell() {
    assertThat(said(SlackEvent.recorded("health-command").asText())).startsWith("Acme Corp:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          globex     | Globex: Health is 83 of 100
          GLOBEX     | Globex: Health is 83 of 100
          glo        | You typed `glo`; this is the account nearest to it. Globex:
          globxe     | You typed `globxe`; this is the account nearest to it. Globex:
          ac         | 2 accounts match `ac`. Which one do you mean?
          initech    | No account is called `initech`.
          help       | `/health NAME` says how a customer is doing
          """)
  void namesAreTakenAsPeopleTypeThem(String typed, String begins) {
    assertThat(said(SlackEvent.recorded("health-command").typing(typed))).startsWith(begins);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          globex                | Globex: 1 % chance of leaving within 90 days.
          glo                   | You typed `glo`; this is the account nearest to it. Globex: 1 %
          ac                    | 2 accounts match `ac`. Which one do you mean?
          initech               | No account is called `initech`.
          globex call much      | Type the chance that they leave, from 0 to 100 %
          accuracy              | No skill shown yet (n = 0). No learned model is in force.
          help                  | `/forecast` says what the book will lose
          """)
  void aForecastIsAskedForByName(String typed, String begins) {
    assertThat(said(forecast(typed))).startsWith(begins);
  }

  @Test
  void theReportOfTheModelInForceIsShownAfterThreeReads() {
    model(Map.of("sk", fromS("VERSION#2026-11"), "report", fromS(judged())));
    inForce("2026-11");
    dynamo.calls().clear();

    assertThat(said(forecast("accuracy")))
        .startsWith("No skill shown yet (n = 1). ")
        .contains("Model 2026-11. 3 forecasts about 3 customers, of whom 1 left. How: by hand.");
    assertThat(dynamo.calls()).containsExactly("query", "query", "getItem");
  }

  private void inForce(String version) {
    var since = Instant.parse("2026-11-20T00:00:00Z");
    new ModelStore(table.dynamo(), table.name())
        .enforce(new InForce(since, version, LocalDate.of(2026, 11, 20), "a test", "it is better"));
  }

  private void model(Map<String, AttributeValue> attributes) {
    var item = new HashMap<>(attributes);
    item.put("pk", fromS("MODEL"));
    table.dynamo().putItem(put -> put.tableName(table.name()).item(item));
  }

  private static String judged() {
    var cases =
        List.of(
            new Case("a", "", Outcome.LEFT),
            new Case("b", "", Outcome.STAYED),
            new Case("c", "", Outcome.STAYED));
    var said =
        List.of(
            Forecaster.of("model", new double[] {0.5, 0.1, 0.2}),
            Forecaster.of(Forecaster.BASE_RATE, new double[] {0.3, 0.3, 0.3}));
    return Json.write(ReportJson.write(Report.of(new Asked("by hand", 90), cases, said)));
  }

  private static SlackEvent forecast(String typed) {
    return SlackEvent.recorded("health-command").with("/health", "/forecast").typing(typed);
  }

  @Test
  void anEmptyCommandShowsExamplesThatWork() {
    assertThat(said(SlackEvent.recorded("empty-command")))
        .contains("Try `/health Acme Corp`, `/health Acme Labs`, `/health Globex`.");
  }

  @Test
  void anAccountRegisteredSinceIsFoundAtOnceWhenItsNameIsMissed() {
    ask(SlackEvent.recorded("health-command"));
    register("initech", "Initech");
    now = NOW.plusSeconds(2);

    assertThat(said(SlackEvent.recorded("health-command").typing("initech")))
        .startsWith("Initech:");
  }

  @Test
  void anUnknownCommandSaysWhatToTypeInstead() {
    assertThat(said(SlackEvent.recorded("unknown-command")))
        .isEqualTo(
            "`/heatlh` is not a command of Oarlock. Type `/health NAME`, `/forecast` or `/health help`.");
  }

  @Test
  void aDigestIsAskedForOnTheBus() {
    assertThat(said(SlackEvent.recorded("digest-command")))
        .startsWith("The digest is being written.");

    var asked = bus.put.getFirst().entries().getFirst();
    assertThat(asked.detailType()).isEqualTo("DigestRequested");
    assertThat(asked.source()).isEqualTo("oarlock");
    assertThat(Json.parse(asked.detail()).get("user").asText()).isEqualTo("U2CERLKJA");
  }

  @Test
  void sharingRendersTheCardAnewForTheChannel() {
    try (var slack = new SlackEnd()) {
      var click =
          SlackEvent.recorded("share-click")
              .with("https://hooks.slack.com/actions/T061EG9R6/8211/kQ0Zy7bW", slack.responseUrl());

      assertThat(ask(click).get("statusCode").asInt()).isEqualTo(200);

      var shared = slack.onlyMessage();
      assertThat(shared.get("response_type").asText()).isEqualTo("in_channel");
      assertThat(shared.get("text").asText())
          .startsWith("Acme Corp:")
          .endsWith("Shared by <@U2CERLKJA>.");
      assertThat(shared.get("blocks").toString()).doesNotContain("health.share");
    }
  }

  @Test
  void aDoubleClickSharesOnceAndIsAnsweredPrivately() {
    try (var slack = new SlackEnd()) {
      ask(shareClick(slack, "1"));
      ask(shareClick(slack, "2"));

      assertThat(slack.messages())
          .extracting(message -> message.get("response_type").asText())
          .containsExactly("in_channel", "ephemeral");
      assertThat(slack.messages().getLast().get("text").asText()).contains("shared in the channel");
    }
  }

  @Test
  void aShareThatSlackDidNotTakeMayBeTriedAgain() {
    try (var slack = new SlackEnd()) {
      slack.breakDown();
      ask(shareClick(slack, "1"));
      slack.recover();

      assertThat(ask(shareClick(slack, "2")).get("statusCode").asInt()).isEqualTo(200);
      assertThat(slack.messages().getLast().get("response_type").asText()).isEqualTo("in_channel");
    }
  }

  @Test
  void twoClicksOnOnePulseAreOnePulse() {
    try (var slack = new SlackEnd()) {
      ask(shareClick(slack, "1").with("health.share", "said.pulse.4"));
      ask(shareClick(slack, "2").with("health.share", "said.pulse.4"));

      assertThat(slack.messages())
          .allSatisfy(it -> assertThat(it.get("text").asText()).contains("pulse of Acme"));
      assertThat(bus.put.stream().map(put -> put.entries().getFirst().detail()))
          .hasSize(2)
          .extracting(detail -> Json.parse(detail).get("id").asText())
          .containsOnly("pulse:U2CERLKJA:4:after:0");
    }
  }

  @Test
  void whatSomebodySaysOfReportsInDoubtGoesToTheBus() {
    try (var slack = new SlackEnd()) {
      var click = shareClick(slack, "1").with("health.share", "tide.real");
      ask(click.with("\"acme\"", "\"UsageReported|2026-11-24\""));

      assertThat(slack.onlyMessage().get("text").asText()).contains("use reported since");
      assertThat(bus.put.getFirst().entries().getFirst().detailType()).isEqualTo("TideAnswered");
    }
  }

  /// A click of its own on the one card.
  private static SlackEvent shareClick(SlackEnd slack, String trigger) {
    return SlackEvent.recorded("share-click")
        .with("13345224609.738474920.8088930838d88f008e0", trigger)
        .with("https://hooks.slack.com/actions/T061EG9R6/8211/kQ0Zy7bW", slack.responseUrl());
  }

  @Test
  void choosingReplacesTheQuestionByTheCard() {
    try (var slack = new SlackEnd()) {
      var click =
          SlackEvent.recorded("choose-click")
              .with("https://hooks.slack.com/actions/T061EG9R6/8211/kQ0Zy7bW", slack.responseUrl());

      ask(click);

      assertThat(slack.onlyMessage().get("replace_original").asBoolean()).isTrue();
      assertThat(slack.onlyMessage().get("text").asText()).startsWith("Acme Labs:");
    }
  }

  @Test
  void aClickThatCannotBeAnsweredFailsVisibly() {
    try (var slack = new SlackEnd()) {
      slack.breakDown();
      var click =
          SlackEvent.recorded("share-click")
              .with("https://hooks.slack.com/actions/T061EG9R6/8211/kQ0Zy7bW", slack.responseUrl());

      assertThat(ask(click).get("statusCode").asInt()).isEqualTo(500);
    }
  }

  @Test
  void aFailureIsToldWithAReferenceToTheLog() {
    table.dynamo().deleteTable(delete -> delete.tableName(table.name()));

    assertThat(said(SlackEvent.recorded("health-command")))
        .startsWith("That did not work")
        .contains("`6f1c1d0e-52a4-4a55-9d5f-0d4c1b2a3e4f`");
    assertThat(String.join("\n", log)).contains("6f1c1d0e-52a4-4a55-9d5f-0d4c1b2a3e4f");
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
  void whatIsNotSlacksIsRefusedUnread(String header, String value) {
    var answer = ask(SlackEvent.recorded("health-command").withHeader(header, value));

    assertThat(answer.get("statusCode").asInt()).isEqualTo(401);
    assertThat(answer.get("body").asText()).isEmpty();
    assertThat(dynamo.calls()).isEmpty();
  }

  @Test
  void theSameRequestPlayedBackIsRefused() {
    ask(SlackEvent.recorded("health-command"));

    assertThat(ask(SlackEvent.recorded("health-command")).get("statusCode").asInt()).isEqualTo(401);
  }

  @Test
  void noSecretAndNoNameGetsIntoTheLog() {
    ask(SlackEvent.recorded("health-command"));
    ask(SlackEvent.recorded("health-command").withHeader("x-slack-signature", "v0=1"));

    assertThat(String.join("\n", log)).doesNotContain("xoxb", SlackEvent.SECRET, "Acme", "acme");
  }

  @Test
  void beforeASnapshotTheWholeWayIsRehearsed() throws Exception {
    handler.beforeCheckpoint(Core.getGlobalContext());

    assertThat(dynamo.calls()).contains("getItem", "query");
    assertThat(String.join("\n", log)).doesNotContain("refused", "failed");
  }

  private String said(SlackEvent event) {
    return Json.parse(ask(event).get("body").asText()).get("text").asText();
  }

  private JsonNode ask(SlackEvent event) {
    var output = new ByteArrayOutputStream();
    try {
      handler.handleRequest(event.stream(), output, null);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Json.parse(output.toString(StandardCharsets.UTF_8));
  }

  private static final class FakeBus implements EventBridgeClient {
    private final List<PutEventsRequest> put = new ArrayList<>();

    @Override
    public PutEventsResponse putEvents(PutEventsRequest request) {
      put.add(request);
      return PutEventsResponse.builder().failedEntryCount(0).build();
    }

    @Override
    public String serviceName() {
      return "events";
    }

    @Override
    public void close() {}
  }
}
