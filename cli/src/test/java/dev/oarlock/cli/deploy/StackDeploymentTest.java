package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.oarlock.cli.doctor.DoctorCommand;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.state.ChannelPosts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import picocli.CommandLine;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/// The template is deployed to something that answers as AWS does, and the doctor looks at it there
/// as at a real stack.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StackDeploymentTest {
  private static final String STACK = "oarlock";

  private AwsEndpoint cloud;
  private PlainStack stack;
  private HttpServer slack;
  private String botToken = "";

  @BeforeAll
  void deploy() throws IOException {
    var found = AwsEndpoint.find();
    assumeTrue(found.isPresent(), "nothing answers as AWS does");
    cloud = found.get();
    startSlack();
    stack = PlainStack.create(cloud, STACK, secretArn());
    addAlarms();
  }

  /// Moto's CloudFormation leaves alarms out; these are the template's, named as AWS names them.
  private void addAlarms() {
    try (var watch = cloud.alarms()) {
      DeploymentTemplate.read()
          .resources("AWS::CloudWatch::Alarm")
          .forEach((id, alarm) ->
              watch.putMetricAlarm(put ->
                  put.alarmName(STACK + "-" + id + "-1X2Y")
                      .alarmDescription(alarm.path("AlarmDescription").asText())
                      .metricName(alarm.path("MetricName").asText("Errors"))
                      .namespace("Oarlock/" + STACK)
                      .statistic(Statistic.SUM)
                      .period(300)
                      .evaluationPeriods(1)
                      .threshold(0.0)
                      .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)));
    }
  }

  private void startSlack() throws IOException {
    var channels = DeploymentTemplate.read().root().path("Parameters").toString();
    var workspace = LocalWorkspace.onLaptop().withChannelsOf(channels);
    var clock = Clock.systemUTC();
    slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var standIn = new SlackStandIn(workspace, ChannelPosts.inMemory(clock), clock, 100);
    slack.createContext("/slack-api/", standIn);
    botToken = standIn.workspace().botToken();
    slack.start();
  }

  private String secretArn() {
    var secret = "{\"botToken\":\"%s\",\"signingSecret\":\"s\"}".formatted(botToken);
    try (var secrets = cloud.secrets()) {
      return secrets.createSecret(it -> it.name("oarlock/slack").secretString(secret)).arn();
    }
  }

  @AfterAll
  void stop() {
    if (cloud != null) {
      slack.stop(0);
      stack.close();
      cloud.close();
    }
  }

  @Test
  void everythingIsMadeInAnOrderThatWorksAndGivesItsNamesOut() {
    try (var stacks = cloud.stacks()) {
      var stack = stacks.describeStacks(it -> it.stackName(STACK)).stacks().getFirst();

      assertThat(stack.stackStatusAsString()).isEqualTo("CREATE_COMPLETE");
      assertThat(stack.outputs())
          .extracting(Output::outputKey)
          .contains("BusArn", "TableName", "LogGroupName");
    }
  }

  @Test
  void tablesThatAreScheduledHaveABucketOfTheStackWhereNoOtherIsNamed() {
    var schedule = Map.of("ExportSchedule", "cron(30 3 * * ? *)");
    var named = Map.of("ExportBucketName", "warehouse", "ExportSchedule", "rate(1 day)");

    PlainStack.exporting(cloud, "unscheduled", Map.of("ExportBucketName", "warehouse"));
    var own = PlainStack.exporting(cloud, "scheduled", schedule).output("ExportBucketUrl");
    var theirs = PlainStack.exporting(cloud, "elsewhere", named).output("ExportBucketUrl");

    assertThat(theirs).isEqualTo("s3://warehouse/");
    try (var s3 = cloud.buckets()) {
      assertThat(s3.listBuckets().buckets())
          .singleElement()
          .satisfies(made -> {
            assertThat(own).isEqualTo("s3://" + made.name() + "/");
            assertThat(s3.getBucketEncryption(it -> it.bucket(made.name())))
                .asString()
                .contains("AES256");
          });
    }
  }

  @Test
  void theTableIsProtectedAgainstDeletion() {
    try (var dynamo = cloud.dynamo()) {
      var name = dynamo.listTables().tableNames().getFirst();
      var table = dynamo.describeTable(it -> it.tableName(name)).table();

      assertThat(table.deletionProtectionEnabled()).isTrue();
      assertThat(table.globalSecondaryIndexes()).hasSize(2);
    }
  }

  @Test
  void theDoctorTellsWhatIsInOrderAndWhatIsNot() {
    assertThat(examined())
        .contains("ok    stack       oarlock is deployed: CREATE_COMPLETE")
        .contains("DeadLetters", "is empty")
        .containsPattern("Slack +oarlock in ") // the stand-in tells no scopes
        .containsPattern("channels +in #customer-health, #gong")
        .containsPattern("ok +alarms +\\d+ alarms, none rings")
        .contains("nobody is told when one rings")
        // moto makes neither
        .contains("BAD   schedules   the stack has none", "BAD   request URL the stack gives out");
  }

  @Test
  void aRingingAlarmIsToldWithWhatItMeans() {
    try (var watch = cloud.alarms()) {
      var name = STACK + "-AnnouncementsFailed-1X2Y";
      watch.setAlarmState(
          it -> it.alarmName(name).stateValue(StateValue.ALARM).stateReason("test"));
      assertThat(examined()).contains("AnnouncementsFailed rings: Slack did not take");

      watch.setAlarmState(it -> it.alarmName(name).stateValue(StateValue.OK).stateReason("test"));
    }
  }

  @Test
  void aStackThatIsNotThereIsSaidToBe() {
    assertThat(examined("--stack", "nosuch"))
        .contains("no table of a stack nosuch: name the stack with --stack");
  }

  private String examined(String... more) {
    var said = new StringWriter();
    var api = "http://127.0.0.1:" + slack.getAddress().getPort() + "/slack-api/";
    var command = new CommandLine(new DoctorCommand(Map.of("SLACK_API_URL", api)));
    command.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    command.execute(Stream.concat(Stream.of("--aws"), Stream.of(more)).toArray(String[]::new));
    return said.toString();
  }
}
