package dev.oarlock.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.anomaly.AnomalyStore;
import dev.oarlock.aws.store.anomaly.TrackedAnomaly;
import dev.oarlock.aws.store.slack.ClosedChannels;
import dev.oarlock.cli.doctor.probe.SlackCheck;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.domain.dataquality.anomaly.AnomalyResolution;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift.Direction;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import picocli.CommandLine;

/// The doctor at an instance that looks at the last day of 2024.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorCommandTest {
  private LocalCloud cloud;
  private RunningInstance instance;

  @BeforeAll
  void start() {
    var setup = CloudSetup.inMemory().withEnvironment(Map.of("OARLOCK_TODAY", "2024-12-31"));
    System.setProperty("oarlock.home", setup.template().getParent().toString());
    cloud = LocalCloud.start(setup);
    instance =
        new RunningInstance(
            URI.create(cloud.url()).getPort(), cloud.url(), "", ProcessHandle.current().pid(), "");
    instance.register();
    put("AccountRegistered", "{'account':'acme','at':'2024-01-01','name':'Acme'}");
  }

  @AfterAll
  void stop() {
    instance.unregister();
    cloud.close();
    System.clearProperty("oarlock.home");
  }

  @Test
  void silenceIsMeasuredOnTheDayThatIsLookedAt() {
    put("UsageReported", "{'account':'acme','at':'2024-12-11','day':'2024-12-11','activeUsers':3}");

    assertThat(examined())
        .containsPattern("UsageReported: newest 2024-12-11\\S+, silent for 20 da");
  }

  @Test
  void aChannelThatIsClosedIsNamedWithWhereItsMessagesGo() {
    var clock = Clock.fixed(Instant.parse("2024-12-31T08:00:00Z"), ZoneOffset.UTC);
    var table = cloud.template().tables().getFirst().request().tableName();
    new ClosedChannels(cloud.dynamo(), table, clock, _ -> {})
        .note("#saffron", "is_archived", "#customer-health");

    assertThat(examined())
        .containsPattern(
            "BAD +channel +#saffron is archived, since 2024-12-31; its messages go to"
                + " #customer-health");
  }

  @Test
  void whatIsInQuarantineIsShownWithItsReasonAndWhatToDo() {
    put("UsageReported", "{'account':'globex','at':'2024-12-31','day':'2024-12-31'}");

    assertThat(examined())
        .containsPattern("BAD +quarantine +\\d+ signals?:")
        .contains("-> answer whose the id is (./oarlock identity list), or register the account");
  }

  @Test
  void forHowManyUnknownIdsSignalsWaitIsSaid() {
    put(
        "UsageReported",
        "{'account':{'system':'crm','id':'C-1'},'at':'2024-12-31','day':'2024-12-31'}");

    assertThat(examined())
        .containsPattern("BAD +identity +nobody has said whose 1 id is, for which 1 signal waits");
  }

  @Test
  void anInstanceInOrderIsSaidToBe() {
    assertThat(examined())
        .contains("ok    instance", "ok    template", "1 scored of 1", "none has failed");
  }

  @Test
  void whatMovedForEverybodyAtOnceIsListedWhileItIsInDoubt() {
    var anomalies =
        new AnomalyStore(
            cloud.dynamo(), cloud.template().tables().getFirst().request().tableName());
    var fell = new MeasureShift(Measure.USAGE_TREND, Direction.DOWN);
    var day = LocalDate.parse("2024-12-30");
    var held = TrackedAnomaly.open(new MassShift(fell, day, 30, 40, 0.1, 1e-9), cloud.now());

    anomalies.addIfAbsent(held);
    assertThat(examined())
        .containsPattern("BAD +source +Anomaly: usage trend fell for 30 of 40 accounts at once")
        .contains("say in the operators' channel whether it is real");

    anomalies.update(held.ended(day.plusDays(1), AnomalyResolution.RETURNED));
    assertThat(examined()).doesNotContain("at once");
  }

  @Test
  void anOrderThatNoTermTakesIsListed() {
    put(
        "ContractChanged",
        "{'account':'acme','at':'2024-01-01','contract':'T-1','order':'new',"
            + "'effective':'2024-01-01','termDays':30,'trial':true,'lines':[]}");
    put(
        "ContractChanged",
        "{'account':'acme','at':'2024-06-01','contract':'T-1','order':'add-on',"
            + "'effective':'2024-06-01','lines':[{'sku':'api','quantity':1,"
            + "'amount':{'amount':5000,'currency':'EUR'},'per':'month'}]}");

    assertThat(examined())
        .containsPattern(
            "BAD +orders +1 order of no term: Acme: add-on to T-1 from 2024-06-01, which had ended"
                + " on 2024-01-31");
  }

  @Test
  void noticeOfAContractThatNobodyToldOfIsListed() {
    put(
        "ContractChanged",
        "{'account':'acme','at':'2024-03-01','contract':'G-1','order':'new',"
            + "'effective':'2024-03-01','termMonths':12,'autoRenew':true,'lines':[]}");
    put(
        "ContractChanged",
        "{'account':'acme','at':'2024-12-20','contract':'sub_9','order':'cancellation',"
            + "'effective':'2025-01-31'}");

    assertThat(examined())
        .containsPattern(
            "BAD +orders +1 notice of a contract that is not on record: Acme: sub_9 as of"
                + " 2025-01-31")
        .contains("ask which contract it ends");
  }

  @Test
  void theDayIsThatOfTheBusiness() {
    var now = Instant.parse("2024-12-31T23:30:00Z");

    assertThat(CheckedMoment.at(now, Map.of("TIME_ZONE", "Asia/Tokyo")).today())
        .isEqualTo("2025-01-01");
    assertThat(CheckedMoment.at(now, Map.of()).today()).isEqualTo("2024-12-31");
  }

  @Test
  void slackIsTheOneThatTheInstanceTalksTo() {
    assertThat(examined()).containsPattern("ok +Slack +the built-in stand-in");
    assertThat(new SlackCheck("http://127.0.0.1:9/api/", Map.of()).finding().line())
        .contains("note", "http://127.0.0.1:9/api/", "set SLACK_BOT_TOKEN");
  }

  private void put(String type, String detail) {
    cloud.put("test", type, detail.replace('\'', '"'));
    cloud.drain();
  }

  private String examined() {
    var said = new StringWriter();
    new CommandLine(new DoctorCommand())
        .setOut(new PrintWriter(said))
        .execute("--port", Integer.toString(instance.port()));
    return said.toString();
  }
}
