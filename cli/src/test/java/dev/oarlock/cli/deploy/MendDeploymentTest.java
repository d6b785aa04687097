package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.oarlock.cli.OarlockCommand;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.mend.MendTarget;
import dev.oarlock.ingest.SignalIntake;
import java.io.PrintWriter;
import java.io.StringWriter;
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
    var target = new TargetOptions();
    new CommandLine(target).parseArgs("--aws");
    try (var open = MendTarget.open(target, "IngestSignal")) {
      var event =
          "{'id':'%s','source':'test','time':'2026-11-20T09:00:00Z','detail-type':'%s','detail':%s}"
              .formatted(id, type, detail);
      new SignalIntake(open.appContext()).receive(event.replace('\'', '"'));
    }
  }

  private String typed(String... arguments) {
    var said = new StringWriter();
    OarlockCommand.commandLine()
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said))
        .execute(Stream.concat(Stream.of(arguments), Stream.of("--aws")).toArray(String[]::new));
    return said.toString();
  }
}
