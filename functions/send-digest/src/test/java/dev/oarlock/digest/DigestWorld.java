package dev.oarlock.digest;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A Slack, a table and a bus to send digests in, on one Monday.
final class DigestWorld implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  static final String NONE_FAILED = "{\"batchItemFailures\":[]}";

  /// What EventBridge Scheduler sends a function whose schedule has no input of its own.
  static final String SCHEDULED =
      """
      {"version":"0","id":"4f1b2c3d-0000-4a4a-8b8b-123456789012","detail-type":"Scheduled Event",
       "source":"aws.scheduler","account":"123456789012","time":"2026-11-23T08:00:00Z",
       "region":"eu-central-1","resources":[],"detail":"{}"}
      """;

  final FakeSlackApi slack = new FakeSlackApi();
  final LocalTable table = LocalTable.empty();
  final List<String> log = new ArrayList<>();
  final RecordingEventBus bus = new RecordingEventBus();
  Instant now = NOW;

  /// What happens once, when the first states are read.
  Runnable meanwhile = () -> {};

  private final String versions;
  final AppContext appContext;
  private final SendDigest handler;

  DigestWorld() {
    this("");
  }

  /// With this setting of channels and versions.
  DigestWorld(String versions) {
    this.versions = versions;
    this.appContext = context();
    this.handler = new SendDigest(appContext);
  }

  private AppContext context() {
    return new AppContext(
        Map.of(
            "TABLE_NAME", table.name(),
            "BUS_NAME", "oarlock",
            "DIGEST_CHANNEL", "#leadership",
            "DIGEST_VERSIONS", versions,
            "TOUCH_TIERS", "{\"Enterprise\":2}",
            "SLACK_API_URL", slack.url(),
            "SLACK_BOT_TOKEN", "xoxb-test",
            "SLACK_SIGNING_SECRET", "unused"),
        InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC),
        interrupted(table.dynamo()),
        bus,
        log::add);
  }

  private DynamoDbClient interrupted(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> {
              if (method.getName().equals("batchGetItem")) {
                var once = meanwhile;
                meanwhile = () -> {};
                once.run();
              }
              try {
                return method.invoke(client, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  @Override
  public void close() {
    slack.close();
  }

  /// An account that pays 1,000 euros a month, with its score a week ago and now.
  void account(String id, String name, int before, int now) {
    account(id, name, before, now, "2026-01-01");
  }

  /// One that signed for a year on a day.
  void account(String id, String name, int before, int now, String signed) {
    var seats = line("seats", 10, 1_000);
    var registered = customer(name);
    var story =
        AccountLog.of(id).on(signed, signed("K-1", signed, 12, seats)).on("2026-11-20", registered);
    var sketch =
        AccountStateBuilder.of(story, TODAY)
            .withScore(now)
            .withEarlierScore(before, TODAY.minusDays(9))
            .withEarlierScore(now, TODAY)
            .withChurnProbability(0.25, LocalDate.parse(signed).plusYears(1));
    AccountDirectory.of(appContext).writer().enter(story.account(), NOW, registered);
    AccountStates.of(appContext).save(sketch.state());
  }

  /// All that was told of an account, each on its day.
  void told(AccountLog story) {
    var registered = (AccountRegistered) story.signals().getFirst().signal();
    AccountDirectory.of(appContext).writer().enter(story.account(), NOW, registered);
    story
        .signals()
        .forEach(it -> SignalLog.of(appContext).append(new LogEntry(it, "crm", it.id().value())));
  }

  /// What the bus was asked for last, as its queue brings it.
  String queuedAgain() {
    var entry = bus.entries().getLast();
    var event = JsonTree.object().put("id", "e-1").put("source", entry.source());
    event.put("detail-type", entry.detailType()).set("detail", JsonTree.parse(entry.detail()));
    var batch = JsonTree.object();
    batch.putArray("Records").addObject().put("messageId", "m-1").put("body", event.toString());
    return batch.toString();
  }

  String asked(String sample) {
    try {
      return Files.readString(Path.of("../../events/digest-requested/" + sample + ".json"))
          .replaceFirst("https://hooks.slack.com[^\"]*", slack.responseUrl())
          .replaceFirst("\"time\": \"[^\"]*\"", "\"time\": \"" + now + "\"");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// What somebody asked for, as the queue brings it.
  String queued(String asked) {
    var batch = JsonTree.object();
    batch.putArray("Records").addObject().put("messageId", "m-1").put("body", asked);
    return batch.toString();
  }

  String send(String event) {
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
