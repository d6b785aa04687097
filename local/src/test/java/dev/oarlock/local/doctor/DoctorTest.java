package dev.oarlock.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.tide.Held;
import dev.oarlock.aws.tide.Tides;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.tide.End;
import dev.oarlock.domain.tide.Motion;
import dev.oarlock.domain.tide.Motion.Way;
import dev.oarlock.domain.tide.Tide;
import dev.oarlock.local.LocalCloud;
import dev.oarlock.local.Setup;
import dev.oarlock.local.cli.Instance;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import picocli.CommandLine;

/// The doctor at an instance that looks at the last day of 2024.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorTest {
  private LocalCloud cloud;
  private Instance instance;

  @BeforeAll
  void start() {
    var setup = Setup.inMemory().withEnvironment(Map.of("OARLOCK_TODAY", "2024-12-31"));
    System.setProperty("oarlock.home", setup.template().getParent().toString());
    cloud = LocalCloud.start(setup);
    instance =
        new Instance(
            URI.create(cloud.url()).getPort(), cloud.url(), "", ProcessHandle.current().pid(), "");
    instance.announce();
    put("AccountRegistered", "{'account':'acme','at':'2024-01-01','name':'Acme'}");
  }

  @AfterAll
  void stop() {
    instance.retire();
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
  void whatIsInQuarantineIsShownWithItsReasonAndWhatToDo() {
    put("UsageReported", "{'account':'globex','at':'2024-12-31','day':'2024-12-31'}");

    assertThat(examined())
        .containsPattern("BAD +quarantine +\\d+ signals?:")
        .contains("-> register the account");
  }

  @Test
  void anInstanceInOrderIsSaidToBe() {
    assertThat(examined())
        .contains("ok    instance", "ok    template", "1 scored of 1", "none has failed");
  }

  @Test
  void whatMovedForEverybodyAtOnceIsListedWhileItIsInDoubt() {
    var tides =
        new Tides(cloud.dynamo(), cloud.template().tables().getFirst().request().tableName());
    var fell = new Motion(Measure.USAGE_TREND, Way.DOWN);
    var day = LocalDate.parse("2024-12-30");
    var held = Held.open(new Tide(fell, day, 30, 40, 0.1, 1e-9), cloud.now());

    tides.keep(held);
    assertThat(examined())
        .containsPattern("BAD +feed +Usage trend fell for 30 of 40 accounts at once")
        .contains("say in the operators' channel whether it is real");

    tides.settle(held.over(day.plusDays(1), End.RETURNED));
    assertThat(examined()).doesNotContain("at once");
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
    new CommandLine(new Doctor())
        .setOut(new PrintWriter(said))
        .execute("--port", Integer.toString(instance.port()));
    return said.toString();
  }
}
