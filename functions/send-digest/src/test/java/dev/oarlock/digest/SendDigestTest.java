package dev.oarlock.digest;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.aws.store.slack.ClosedChannels;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendDigestTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private static final String NONE_FAILED = "{\"batchItemFailures\":[]}";

  /// What EventBridge Scheduler sends a function whose schedule has no input of its own.
  private static final String SCHEDULED =
      """
      {"version":"0","id":"4f1b2c3d-0000-4a4a-8b8b-123456789012","detail-type":"Scheduled Event",
       "source":"aws.scheduler","account":"123456789012","time":"2026-11-23T08:00:00Z",
       "region":"eu-central-1","resources":[],"detail":"{}"}
      """;

  private final FakeSlackApi slack = new FakeSlackApi();
  private final LocalTable table = LocalTable.empty();
  private final List<String> log = new ArrayList<>();
  private final RecordingEventBus bus = new RecordingEventBus();
  private Instant now = NOW;
  private final AppContext appContext =
      new AppContext(
          Map.of(
              "TABLE_NAME", table.name(),
              "BUS_NAME", "oarlock",
              "DIGEST_CHANNEL", "#leadership",
              "SLACK_API_URL", slack.url(),
              "SLACK_BOT_TOKEN", "xoxb-test",
              "SLACK_SIGNING_SECRET", "unused"),
          InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC),
          table.dynamo(),
          bus,
          log::add);
  private final SendDigest handler = new SendDigest(appContext);

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  /// An account that pays 1,000 euros a month, with its score a week ago and now.
  private void account(String id, String name, int before, int now) {
    var seats = line("seats", 10, 1_000);
    var registered = customer(name);
    var story =
        AccountLog.of(id)
            .on("2026-01-01", signed("K-1", "2026-01-01", 12, seats))
            .on("2026-11-20", registered);
    var sketch =
        AccountStateBuilder.of(story, TODAY)
            .withScore(now)
            .withEarlierScore(before, TODAY.minusDays(9))
            .withEarlierScore(now, TODAY)
            .withChurnProbability(0.25, LocalDate.parse("2027-01-01"));
    AccountDirectory.of(appContext).enter(story.account(), NOW, registered);
    AccountStates.of(appContext).save(sketch.state());
  }

  @Test
  void anAccountThatCannotBeReadIsLeftOutAndAParkedOneIsNamed() {
    account("acme", "Acme Corp", 61, 34);
    account("globex", "Globex", 35, 58);
    var key = Map.of("pk", fromS("STATE#globex"), "sk", fromS("STATE"));
    table
        .dynamo()
        .updateItem(update ->
            update
                .tableName(table.name())
                .key(key)
                .updateExpression("SET version = :none")
                .expressionAttributeValues(Map.of(":none", fromS("none"))));
    ParkedAccounts.of(appContext)
        .park(ParkedAccount.of(new AccountId("acme"), new ArithmeticException(), NOW, "e-1"), 1);

    send(SCHEDULED);

    assertThat(slack.posts().getFirst().text())
        .contains(
            "Data quality: 1 account shown as before it was parked and 1 account left out, for its"
                + " state cannot be read.");
    assertThat(log).anyMatch(line -> line.contains("UnreadableItems"));
  }

  @Test
  void theWeekGoesToItsChannel() {
    account("acme", "Acme Corp", 61, 34);
    account("globex", "Globex", 35, 58);
    account("fine", "Initech", 60, 60);

    send(SCHEDULED);

    var post = slack.posts().getFirst();
    assertThat(post.channel()).isEqualTo("#leadership");
    assertThat(post.text())
        .startsWith(
            "Week to 23 Nov 2026: €1,000 a month at risk. €1,000 of €3,000 a month is at risk, as"
                + " much as a week ago.")
        .contains(
            "New at risk (1):\n• Acme Corp: its health is red. Health 34, after 61.",
            "No longer at risk (1):\n• Globex: out of red. Health 58, after 35.",
            "Wins (1):\n• Globex is back from red",
            "Due within 90 days: 3 accounts, expected loss €750 a month.",
            "Customers by band (Customers): Red: A week ago 1, Now 1;",
            "Data quality: nothing is missing, stale or in quarantine.");
    assertThat(post.blocks())
        .contains("data_visualization")
        .contains(
            "A week ago €1,000; +€1,000 newly at risk; −€1,000 no longer at risk; now €1,000.",
            "Acme Corp: its health is red. Health 34, after 61. €1,000 a month, owner dana.",
            "Acme Corp: −27, from 61 to 34.",
            "€250 with Acme Corp: 25 % of €1,000 a month, due 1 Jan 2027 (in 39 days)",
            "Globex is back from red, where it was since 14 Nov 2026.");
  }

  @Test
  void aQuietWeekIsOneLine() {
    account("fine", "Initech", 60, 60);

    send(SCHEDULED);

    assertThat(slack.posts().getFirst().text())
        .isEqualTo(
            "A quiet week. Nothing of €1,000 a month is at risk, as much as a week ago. Due within"
                + " 90 days: 1 account, expected loss €250 a month. Data quality: nothing is"
                + " missing, stale or in quarantine.");
  }

  @Test
  void anOldSlackGetsTheChartInCharacters() {
    account("acme", "Acme Corp", 61, 34);
    slack.refuseNext("invalid_blocks");

    send(SCHEDULED);

    assertThat(slack.posts().getFirst().blocks())
        .doesNotContain("data_visualization")
        .contains("Red     A week ago  0")
        .contains("        Now        ████████████████████ 1");
  }

  @Test
  void aRetriedScheduleSendsTheWeekOnce() {
    send(SCHEDULED);
    send(SCHEDULED);

    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void whoAsksToLookSeesItAloneWithAButtonToPostIt() {
    account("acme", "Acme Corp", 61, 34);

    send(asked("to-look-at"));

    assertThat(slack.posts()).isEmpty();
    assertThat(slack.onlyResponse().toString())
        .contains("Week to 23 Nov 2026: €1,000 a month at risk")
        .contains("Post in #leadership");
  }

  @Test
  void aDoubleClickPostsItOnce() {
    send(asked("by-a-lead"));
    send(asked("by-a-lead").replace("5f0c2a23", "5f0c2a99"));

    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void whoAsksIsToldTheChannelAndNothingMore() {
    account("acme", "Acme Corp", 61, 34);

    send(asked("by-a-lead"));

    assertThat(slack.posts()).hasSize(1);
    assertThat(slack.onlyResponse().toString())
        .contains("The digest is posted in #leadership.")
        .doesNotContain("Acme");
  }

  @Test
  void aClosedChannelIsToldToTheOneWhoAsked() {
    slack.refuseNext("not_in_channel");

    send(asked("by-a-lead"));

    assertThat(slack.onlyResponse().toString())
        .contains("not_in_channel")
        .contains("Invite Oarlock there");
  }

  @Test
  void aWeekThatSlackRefusesIsAskedForAgainUntilItStands() {
    slack.refuseNext("not_in_channel");

    send(SCHEDULED);
    assertThat(slack.posts()).isEmpty();
    assertThat(bus.types()).containsExactly("DigestRequested");
    send(queuedAgain());

    assertThat(slack.posts()).hasSize(1);
    assertThat(ClosedChannels.of(appContext).all())
        .extracting(ClosedChannels.ClosedChannelItem::channel)
        .containsExactly("#leadership");
  }

  @Test
  void aRateLimitedWeekIsAskedForAgainAndPostedOnce() {
    slack.rateLimitNext();

    send(SCHEDULED);
    send(queuedAgain());
    send(queuedAgain());
    send(SCHEDULED);

    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void whileSlackIsNotThereTheQueueKeepsTheDigestAndSlackIsAskedLess() {
    slack.refuseNext("service_unavailable");
    slack.refuseNext("service_unavailable");

    send(SCHEDULED);
    assertThat(send(queuedAgain())).contains("m-1"); // rests, so that Slack is not asked
    now = now.plusSeconds(61);
    assertThat(send(queuedAgain())).contains("m-1");
    now = now.plusSeconds(61);
    assertThat(send(queuedAgain())).contains("m-1"); // rests for two minutes
    now = now.plusSeconds(61);

    assertThat(send(queuedAgain())).isEqualTo(NONE_FAILED);
    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void aDigestWhoseAnswerIsUnclearIsSentOnceMoreAtMost() {
    slack.refuseNext("internal_error");
    slack.refuseNext("fatal_error");

    send(SCHEDULED);
    for (var i = 0; i < 30; i++) {
      now = now.plus(Duration.ofMinutes(6));
      assertThat(send(queuedAgain())).contains("m-1");
    }

    assertThat(slack.posts()).isEmpty();
    assertThat(log).anyMatch(line -> line.contains("never again"));
  }

  @Test
  void aRunThatFindsAnotherAtItSendsNothing() {
    PostedMessages.of(appContext)
        .postOnce(
            "DIGEST#2026-W48",
            () -> {
              send(SCHEDULED);
              return "not posted yet";
            },
            _ -> Optional.empty());

    assertThat(slack.posts()).isEmpty();
    send(queuedAgain());
    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void whatIsPostedIsDoneAlsoWhereNobodyHearsOfIt() throws IOException {
    var nowhere = "http://127.0.0.1:1/expired";
    var asking = JsonTree.parse(asked("by-a-lead").replace(slack.responseUrl(), nowhere));
    var batch = JsonTree.object();
    batch
        .putArray("Records")
        .addObject()
        .put("messageId", "m-1")
        .put("body", JsonTree.write(asking));

    assertThat(send(JsonTree.write(batch))).isEqualTo(NONE_FAILED);

    assertThat(slack.posts()).hasSize(1);
    assertThat(log).anyMatch(line -> line.contains("response_url unheard"));
  }

  /// What the bus was asked for last, as its queue brings it.
  private String queuedAgain() {
    var entry = bus.entries().getLast();
    var event = JsonTree.object().put("id", "e-1").put("source", entry.source());
    event.put("detail-type", entry.detailType()).set("detail", JsonTree.parse(entry.detail()));
    var batch = JsonTree.object();
    batch.putArray("Records").addObject().put("messageId", "m-1").put("body", event.toString());
    return batch.toString();
  }

  private String asked(String sample) {
    try {
      return Files.readString(Path.of("../../events/digest-requested/" + sample + ".json"))
          .replaceFirst("https://hooks.slack.com[^\"]*", slack.responseUrl());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String send(String event) {
    var input = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    var output = new ByteArrayOutputStream();
    try {
      handler.handleRequest(input, output, null);
      return output.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
