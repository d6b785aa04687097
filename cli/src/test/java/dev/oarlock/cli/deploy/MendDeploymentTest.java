package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.cli.OarlockCommand;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.mend.MendTarget;
import dev.oarlock.cli.mend.RedriveCommand;
import dev.oarlock.cli.personal.EraseCommand;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.ingest.SignalIntake;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import picocli.CommandLine;

/// The mends of the guide, typed at a deployed stack.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MendDeploymentTest {
  private static final String STACK = "oarlock";

  private AwsEndpoint cloud;
  private PlainStack stack;

  @BeforeAll
  void deploy() {
    var found = AwsEndpoint.find();
    assumeTrue(found.isPresent(), "nothing answers as AWS does");
    cloud = found.get();
    try (var secrets = cloud.secrets()) {
      var secret = secrets.createSecret(it -> it.name("oarlock/slack").secretString("{}")).arn();
      stack = PlainStack.create(cloud, STACK, secret);
    }
    told("AccountRegistered", "r1", "{'account':'acme','at':'2026-01-01','name':'Acme'}");
  }

  @AfterAll
  void stop() {
    if (cloud != null) {
      stack.close();
      cloud.close();
    }
  }

  @Test
  void theStackGoesOnWithARestoredTable() {
    var before = stack.output("TableName");
    var moment = latestMoment(before).toString();

    var said = typed("restore", "--to", moment);
    assertThat(said)
        .contains(before + " as it was at", "ok    stream", "ok    expiry", "ok    recovery")
        .contains("ok    protection", "disagreement, due", "sam deploy")
        .doesNotContain("BAD");
    assertThat(typed("restore", "--to", moment)).contains("ok    stream").doesNotContain("BAD");
    told(
        "UsageReported",
        "u1",
        "{'account':'acme','at':'2026-11-01','day':'2026-11-01'," + "'activeUsers':3}");
    stack.update(parametersIn(said));

    assertThat(stack.output("TableName")).startsWith("oarlock-restored-2");
    assertThat(typed("restore", "--catch-up")).contains("From " + before, "1 signal taken over");
    assertThat(typed("restore", "--catch-up")).contains("0 signals taken over");
    assertThat(typed("rebuild", "--all")).contains("acme: rebuilt from 2 signals");
  }

  @Test
  void whatCannotBeTakenInIsListedShownTakenInAgainAndThrownAway() {
    told("UsageReported", "q1", use("initech", "2026-11-01"));
    told("UsageReported", "q2", use("initech", "first of november"));

    var list = typed("quarantine", "list");
    assertThat(list).contains("UNKNOWN_ACCOUNT  UsageReported", "MALFORMED  UsageReported");
    assertThat(typed("quarantine", "show", "REJECTED")).contains("first of november");
    assertThat(typed("quarantine", "replay")).contains("0 of 2 left quarantine for the log.");
    assertThat(typed("quarantine", "purge", "--cause", "malformed")).contains("1 message thrown");
    told("AccountRegistered", "q3", "{'account':'initech','at':'2026-01-01','name':'Initech'}");
    assertThat(typed("quarantine", "list")).contains("Nothing is in quarantine.");
  }

  @Test
  void aParkedAccountIsNamedAndMadeAnewFromItsLog() {
    told("AccountRegistered", "p1", "{'account':'hooli','at':'2026-01-01','name':'Hooli'}");
    told("UsageReported", "p2", use("hooli", "2026-11-01"));
    try (var open = opened("ScoreAccount")) {
      var why = new IllegalStateException("a test");
      var parked = ParkedAccount.of(new AccountId("hooli"), why, Instant.now(), "e-1");
      ParkedAccounts.of(open.appContext()).park(parked, 1);
    }

    assertThat(typed("parked")).contains("hooli  since", "1 signal waiting", "rebuild --parked");
    assertThat(typed("rebuild", "--parked")).contains("hooli: rebuilt from 2 signals");
    assertThat(typed("parked")).contains("No account is parked.");
    assertThat(typed("rebuild", "hooli")).contains("hooli: as its 2 signals say already");
  }

  @Test
  void deadLettersGoBackToTheirQueue() {
    try (var queues = cloud.queues()) {
      queues.sendMessage(it -> it.queueUrl(queue("SignalDeadLetters")).messageBody("{}"));

      assertThat(redriven("SignalQueue")).contains("SignalQueue: 1 message moved back.");
      var back = queues.receiveMessage(it -> it.queueUrl(queue("SignalQueue"))).messages();
      assertThat(back).singleElement().satisfies(it -> assertThat(it.body()).isEqualTo("{}"));
      assertThat(redriven("SignalQueue")).contains("SignalQueue: 0 messages moved back.");
    }
  }

  private String redriven(String queue) {
    var command = new RedriveCommand(() -> MovableMessages.of(cloud.queues()));
    return said(new CommandLine(command), queue);
  }

  private String queue(String name) {
    try (var queues = cloud.queues()) {
      return queues
          .listQueues(it -> it.queueNamePrefix(STACK + "-" + name + "-"))
          .queueUrls()
          .getFirst();
    }
  }

  @Test
  void whoAsksForTheirDataGetsAllAndWhoWantsToBeForgottenIs() {
    told("AccountRegistered", "e1", "{'account':'umbra','at':'2026-01-01','name':'Umbra'}");
    told(
        "ContactChanged",
        "e2",
        "{'account':'umbra','at':'2026-11-01','contact':'kim','role':'champion','movement':'left'}");
    typed("rebuild", "umbra");

    assertThat(typed("export", "Umbr", "--account"))
        .contains("Nothing is kept of", "Did you mean", "Umbra");
    assertThat(typed("export", "Umbra")).contains("\"kim\"", "Of the account umbra");
    assertThat(erased("Umbr", "--account", "--yes")).contains("Nothing was erased", "Did you mean");
    assertThat(erased("Umbra", "--yes"))
        .contains("A second scan of the whole table finds nothing.");
    assertThat(typed("export", "umbra")).contains("Nothing is kept of").doesNotContain("kim");
    told("UsageReported", "e3", use("umbra", "2026-11-02"));
    assertThat(typed("rebuild", "umbra")).contains("umbra: nothing is in the log");
  }

  private static String erased(String... arguments) {
    return said(new CommandLine(new EraseCommand(Duration.ZERO)), arguments);
  }

  private static String use(String account, String day) {
    return "{'account':'%s','at':'2026-11-01','day':'%s','activeUsers':3}".formatted(account, day);
  }

  /// Moto's CloudFormation leaves the template's recovery out.
  private Instant latestMoment(String table) {
    try (var dynamo = cloud.dynamo()) {
      return dynamo
          .updateContinuousBackups(it ->
              it.tableName(table)
                  .pointInTimeRecoverySpecification(on -> on.pointInTimeRecoveryEnabled(true)))
          .continuousBackupsDescription()
          .pointInTimeRecoveryDescription()
          .latestRestorableDateTime();
    }
  }

  private static Map<String, String> parametersIn(String said) {
    return Pattern.compile("\"(Existing\\w+)=([^\"]+)\"")
        .matcher(said)
        .results()
        .collect(java.util.stream.Collectors.toMap(it -> it.group(1), it -> it.group(2)));
  }

  private static void told(String type, String id, String detail) {
    try (var open = opened("IngestSignal")) {
      var event =
          "{'id':'%s','source':'test','time':'2026-11-20T09:00:00Z','detail-type':'%s','detail':%s}"
              .formatted(id, type, detail);
      new SignalIntake(open.appContext()).receive(event.replace('\'', '"'));
    }
  }

  private static MendTarget opened(String function) {
    var target = new TargetOptions();
    new CommandLine(target).parseArgs("--aws");
    return MendTarget.open(target, function);
  }

  private static String typed(String... arguments) {
    return said(OarlockCommand.commandLine(), arguments);
  }

  private static String said(CommandLine command, String... arguments) {
    var said = new StringWriter();
    command
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said))
        .execute(Stream.concat(Stream.of(arguments), Stream.of("--aws")).toArray(String[]::new));
    return said.toString();
  }
}
