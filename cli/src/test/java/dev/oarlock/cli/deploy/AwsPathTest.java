package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.oarlock.cli.OarlockCommand;
import dev.oarlock.cli.imports.undo.ImportHistory;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.cloud.template.TemplateFile;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.state.ChannelPosts;
import dev.oarlock.slack.verify.SigningSecret;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The whole way on what AWS's own clients talk to: an event goes on the bus, a message comes out
/// in Slack.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwsPathTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Map<String, String> TODAY = Map.of("at", "2026-11-20");
  private static final Map<String, String> NEW_CUSTOMER = Map.of("since", "2026-09-01");
  private static final Map<String, String> NEW_CONTRACT =
      Map.of("at", "2026-09-01", "effective", "2026-09-01");

  private static final String BUCKET = "oarlock-warehouse";

  private static final String BILLING =
      """
      source: billing
      version: 1
      listens: [webhook.billing]
      events:
        - types: [plan.renewed]
          key: id
          signals:
            - type: MilestoneReached
              account: customer
              at: $instant(day, "UTC")
              detail: {milestone: '"go-live"'}
      """;
  private static final String PLAN_RENEWED =
      "{\"id\":\"e1\",\"customer\":\"acme\",\"day\":\"2026-11-19\"}";

  private final DeploymentTemplate deployment = DeploymentTemplate.read();
  private AwsEndpoint cloud;

  /// Somebody of the stand-in's workspace, in a channel that the bot may not see.
  private static final String ASKING =
      "&user_id=U000000DANA&channel_id=C1&team_id=" + LocalWorkspace.TEAM_ID;

  private DeployedStack stack;
  private HttpServer server;
  private SlackStandIn slack;
  private ObservedFunctions oarlock;

  @BeforeAll
  void findCloud() {
    var found = AwsEndpoint.find();
    assumeTrue(found.isPresent(), "nothing answers as AWS does");
    cloud = found.get();
  }

  @AfterAll
  void leaveCloud() {
    if (cloud != null) {
      cloud.close();
    }
  }

  @BeforeEach
  void start() throws IOException {
    stack = new DeployedStack(TemplateFile.read(DeploymentTemplate.file(), Map.of()), cloud);
    startSlack();
    oarlock = new ObservedFunctions(settings(), stack, cloud, CLOCK);
  }

  private void startSlack() throws IOException {
    var channels = deployment.root().path("Parameters").toString();
    var workspace = LocalWorkspace.onLaptop().withChannelsOf(channels);
    slack = new SlackStandIn(workspace, ChannelPosts.inMemory(CLOCK), CLOCK, 100);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/slack-api/", slack);
    server.start();
  }

  private Map<String, String> settings() {
    return Map.of(
        "TABLE_NAME",
        stack.tableName(),
        "BUS_NAME",
        stack.busName(),
        "ExportSchedule",
        "cron(30 3 * * ? *)",
        "EXPORT_LOCATION",
        "s3://" + BUCKET + "/oarlock/",
        "AWS_ENDPOINT_URL",
        cloud.endpoint().toString(),
        "AWS_ACCESS_KEY_ID",
        "test",
        "AWS_SECRET_ACCESS_KEY",
        "test",
        "SLACK_API_URL",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/slack-api/",
        "SLACK_BOT_TOKEN",
        slack.workspace().botToken(),
        "SLACK_SIGNING_SECRET",
        slack.workspace().signingSecret());
  }

  @AfterEach
  void stop() {
    oarlock.close();
    server.stop(0);
    stack.close();
  }

  @Test
  void anEventOnTheBusBecomesAMessageInSlack() throws Exception {
    put("account-registered/ours.json", NEW_CUSTOMER);
    put("contract-changed/new.json", NEW_CONTRACT);
    oarlock.settle();
    put("milestone-reached/first-value.json", TODAY);
    put("contact-changed/sponsor-left.json", TODAY);
    oarlock.settle();

    assertThat(slack.posts("#gong")).singleElement().asString().contains("Acme");
    assertThat(slack.posts("#customer-health"))
        .filteredOn(post -> post.toString().contains("Acme Logistics: 50 (was 60), at risk"))
        .singleElement()
        .asString()
        .contains("#acme does not exist", nextStep(asked("acme")));
    assertThat(oarlock.beyondTheirRoles(deployment)).isEmpty();
  }

  @Test
  void theSameEventTwiceIsSaidOnce() throws Exception {
    put("account-registered/ours.json", NEW_CUSTOMER);
    oarlock.settle();
    put("milestone-reached/first-value.json", TODAY);
    put("milestone-reached/first-value.json", TODAY);
    oarlock.settle();
    put("milestone-reached/first-value.json", TODAY);
    oarlock.settle();

    assertThat(slack.posts("#gong")).hasSize(1);
  }

  @Test
  void whoeverAsksIsAnswered() throws Exception {
    put("account-registered/ours.json", NEW_CUSTOMER);
    put("contract-changed/new.json", NEW_CONTRACT);
    oarlock.settle();

    assertThat(asked("acme")).contains("Acme Logistics");
    assertThat(oarlock.beyondTheirRoles(deployment)).isEmpty();
  }

  /// Reports read the table with the credentials of whoever asks; a plan goes into it.
  @Test
  void reportsAreReadAndAPlanIsAppliedFromTheCommandLine(@TempDir Path folder) throws Exception {
    put("account-registered/ours.json", NEW_CUSTOMER);
    put("contract-changed/new.json", NEW_CONTRACT);
    oarlock.settle();
    var plan = Files.writeString(folder.resolve("plan.yaml"), "churn: 0.10\n");

    try (var named = PlainStack.naming(cloud, stack.name(), stack.tableName())) {
      assertThat(run(named, "plan", "apply", plan.toString())).contains("The plan is in force");
      assertThat(run(named, "metrics", "--from", "2026-09-01", "--to", "2026-09-30", "--json"))
          .contains("\"closing\" : ", "\"new\" : ", "\"expectedLocked\" : 0");
      assertThat(run(named, "metrics", "--renewals", "--customers", "--csv"))
          .contains("Average discount", "Unit churn of renewable");
      assertThat(run(named, "metrics", "--recount"))
          .contains("lines are booked as they are counted");
      assertThat(run(named, "digest", "--csv")).contains("revenue.week,,closing,1280.00,EUR");
      assertThat(run(named, "digest", "--board", "--json")).contains("\"quarter\"");
    }
  }

  @Test
  void tablesAreExportedWithTheCredentialsOfWhoeverAsks(@TempDir Path folder) throws Exception {
    put("account-registered/ours.json", NEW_CUSTOMER);
    put("contract-changed/new.json", NEW_CONTRACT);
    oarlock.settle();

    try (var named = PlainStack.naming(cloud, stack.name(), stack.tableName())) {
      assertThat(run(named, "export", "accounts", "--csv")).contains("acme,Acme Logistics,");
      assertThat(run(named, "export", "signals", "--json"))
          .contains("\"type\":\"ContractChanged\"");
      var file = folder.resolve("ledger.parquet");
      run(named, "export", "ledger", "--parquet", "--out", file.toString());
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("PAR1");
    }
  }

  @Test
  void aMappingIsAppliedAndReadsWhatASystemTells(@TempDir Path folder) throws Exception {
    var mapping = Files.writeString(folder.resolve("billing.yaml"), BILLING);
    put("account-registered/ours.json", NEW_CUSTOMER);
    oarlock.settle();

    try (var named = PlainStack.naming(cloud, stack.name(), stack.tableName())) {
      assertThat(run(named, "mapping", "apply", mapping.toString())).contains("In force");
      assertThat(run(named, "mapping", "show")).contains("billing@1");
      tell("webhook.billing", "plan.renewed", PLAN_RENEWED);
      oarlock.settle();
      assertThat(run(named, "export", "signals", "--json")).contains("\"MilestoneReached-e1\"");
      run(named, "mapping", "remove", "billing");
      assertThat(run(named, "mapping", "show")).doesNotContain("billing@1");
    }
    assertThat(oarlock.beyondTheirRoles(deployment)).isEmpty();
  }

  /// Sent over the bus; taken back without the minute that functions at work are waited for.
  @Test
  void anImportIsSentAndTakenBackExactly(@TempDir Path folder) throws Exception {
    var file = folder.resolve("customers.csv");
    Files.writeString(file, "name,MRR,renewal date\nHarbor,100,2027-03-31\nQuill,20,2027-02-28\n");
    try (var named = PlainStack.naming(cloud, stack.name(), stack.tableName())) {
      assertThat(run(named, "import", file.toString())).contains("signals sent");
      oarlock.settle();
      assertThat(run(named, "export", "accounts", "--csv")).contains("Harbor", "Quill");

      var history = new ImportHistory(oarlock.world("ScoreAccount"));
      var run = history.toJson().path(0).path("run").asText();
      assertThat(history.lines()).singleElement().asString().contains("spreadsheet@", "2 accounts");
      history.undo(run, () -> {}, new PrintWriter(new StringWriter()));
      oarlock.settle();

      assertThat(run(named, "export", "accounts", "--csv")).contains("0 lines of accounts");
      assertThat(run(named, "export", "ledger", "--csv")).contains("0 lines of ledger");
    }
  }

  private static String run(PlainStack named, String... words) {
    var said = new StringWriter();
    var arguments =
        Stream.concat(Stream.of(words), Stream.of("--aws", "--stack", named.name()))
            .toArray(String[]::new);
    var exit =
        OarlockCommand.commandLine()
            .setOut(new PrintWriter(said))
            .setErr(new PrintWriter(said))
            .execute(arguments);
    assertThat(exit).describedAs(said.toString()).isZero();
    return said.toString();
  }

  @Test
  void aListIsWrittenAsCsvWithTheCredentialsOfWhoeverAsks() throws Exception {
    put("account-registered/ours.json", NEW_CUSTOMER);
    put("contract-changed/new.json", NEW_CONTRACT);
    oarlock.settle();
    var said = new StringWriter();

    try (var named = PlainStack.naming(cloud, stack.name(), stack.tableName())) {
      var exit =
          OarlockCommand.commandLine()
              .setOut(new PrintWriter(said))
              .setErr(new PrintWriter(said))
              .execute("ask", "--csv", "--aws", "--stack", named.name(), "/health top 10");

      assertThat(exit).isZero();
    }
    assertThat(said.toString().lines())
        .satisfiesExactly(
            header -> assertThat(header).startsWith("account,name,owner,segment"),
            acme -> assertThat(acme).startsWith("acme,Acme Logistics,").contains(",EUR,"));
  }

  @Test
  void theDigestAndAPassedDayStayInTheirRoles() throws Exception {
    put("account-registered/ours.json", NEW_CUSTOMER);
    put("contract-changed/new.json", NEW_CONTRACT);
    oarlock.settle();

    oarlock.invoke("AdvanceDay", ObservedFunctions.daily());
    oarlock.settle();
    oarlock.invoke("SendDigest", ObservedFunctions.daily());

    assertThat(slack.posts("#customer-health")).isNotEmpty();
    assertThat(oarlock.beyondTheirRoles(deployment)).isEmpty();
  }

  @Test
  void whatSlackTurnsAwayIsPostedAtTheNextTry() throws Exception {
    put("account-registered/ours.json", NEW_CUSTOMER);
    oarlock.settle();
    slack.rateLimitNext(1);

    oarlock.invoke("SendDigest", ObservedFunctions.daily());
    assertThat(slack.posts("#customer-health")).isEmpty();
    oarlock.invoke("SendDigest", ObservedFunctions.daily());
    oarlock.settle();

    assertThat(slack.posts("#customer-health")).hasSize(1);
    assertThat(oarlock.beyondTheirRoles(deployment)).isEmpty();
  }

  @Test
  void aNightsTablesGoToABucketAndTwiceIsOnce() throws Exception {
    put("account-registered/ours.json", NEW_CUSTOMER);
    put("contract-changed/new.json", NEW_CONTRACT);
    oarlock.settle();

    try (var s3 = cloud.buckets()) {
      s3.createBucket(it -> it.bucket(BUCKET));
      oarlock.invoke("ExportTables", ObservedFunctions.daily());
      var once = keys(s3);
      oarlock.invoke("ExportTables", ObservedFunctions.daily());

      assertThat(keys(s3))
          .isEqualTo(once)
          .contains("oarlock/accounts/dt=2026-11-19/accounts.parquet")
          .contains("oarlock/ledger/dt=2026-09-01/ledger.parquet");
      assertThat(content(s3, "oarlock/accounts/dt=2026-11-19/accounts.parquet"))
          .startsWith("PAR1")
          .endsWith("PAR1");
    }
    assertThat(oarlock.beyondTheirRoles(deployment)).isEmpty();
  }

  private static List<String> keys(S3Client s3) {
    return s3.listObjectsV2Paginator(it -> it.bucket(BUCKET)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  private static String content(S3Client s3, String key) {
    return s3.getObjectAsBytes(it -> it.bucket(BUCKET).key(key))
        .asString(StandardCharsets.ISO_8859_1);
  }

  /// What `/health` answers.
  private String asked(String words) throws Exception {
    var answer =
        StrictJson.parse(oarlock.invoke("AnswerSlack", signed("command=%2Fhealth&text=" + words)));
    assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
    return answer.path("body").asText();
  }

  /// `Today, call their sponsor: ...`, of a card.
  private static String nextStep(String card) {
    var step =
        Pattern.compile("(Today|This week|Within two weeks|This quarter), call [^.]*?: [^.\"\\\\]*")
            .matcher(card);
    assertThat(step.find()).as(card).isTrue();
    return step.group();
  }

  /// A request to the function's URL, as Slack makes it.
  private String signed(String form) {
    var body = (form + ASKING).getBytes(StandardCharsets.UTF_8);
    var second = Long.toString(NOW.getEpochSecond());
    var signature = new SigningSecret(slack.workspace().signingSecret()).sign(second, body);
    var event = StrictJson.object().put("rawPath", "/").put("isBase64Encoded", true);
    event.put("body", Base64.getEncoder().encodeToString(body));
    event
        .putObject("headers")
        .put("content-type", "application/x-www-form-urlencoded")
        .put("x-slack-request-timestamp", second)
        .put("x-slack-signature", signature);
    event.putObject("requestContext").put("requestId", "asked");
    return StrictJson.write(event);
  }

  /// Puts a sample of `events/` on the bus, with some fields of its detail changed.
  private void put(String sample, Map<String, String> changes) throws IOException {
    var file = DeploymentTemplate.house().resolve("events").resolve(sample);
    var event = StrictJson.parse(Files.readString(file));
    var detail = (ObjectNode) event.path("detail");
    changes.forEach(detail::put);
    tell(event.path("source").asText(), event.path("detail-type").asText(), detail.toString());
  }

  private void tell(String source, String type, String detail) {
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(stack.busName())
            .source(source)
            .detailType(type)
            .detail(detail)
            .build();
    try (var bus = cloud.bus()) {
      assertThat(bus.putEvents(b -> b.entries(entry)).failedEntryCount()).isZero();
    }
  }
}
