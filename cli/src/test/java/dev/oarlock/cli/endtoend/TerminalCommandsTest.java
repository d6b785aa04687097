package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.OarlockCommand;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is typed in a terminal leaves the instance as whoever typed it would want it.
class TerminalCommandsTest {
  private final StringWriter said = new StringWriter();
  private LocalCloud cloud;
  private RunningInstance instance;

  @BeforeEach
  void register() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    var port = URI.create(cloud.url()).getPort();
    instance = new RunningInstance(port, cloud.url(), "", ProcessHandle.current().pid(), secret());
    instance.register();
    sendRegistration("acme");
  }

  private void sendRegistration(String account) {
    cloud.put(
        "crm",
        "AccountRegistered",
        "{\"id\":\"reg-%1$s\",\"at\":\"2026-01-01\",\"account\":\"%1$s\",\"name\":\"%1$s\",\"segment\":\"SMB\"}"
            .formatted(account));
    cloud.drain();
  }

  @AfterEach
  void stop() {
    instance.unregister();
    cloud.close();
  }

  private String secret() {
    return cloud.slackEnvironment().getOrDefault("SLACK_SIGNING_SECRET", "");
  }

  @Test
  void theDigestThatIsAskedForIsPrintedAndNothingFails() {
    assertThat(type("ask", "/digest")).isZero();

    assertThat(said).asString().contains("is being written").contains("A quiet week");
    cloud.drain();
    assertThat(cloud.failures().latest()).isEmpty();
  }

  @Test
  void anEventThatIsTooLargeIsNamedAndTheOthersAreSent(@TempDir Path folder) throws IOException {
    var file = folder.resolve("events.json");
    var events =
        IntStream.of(10, 100_000, 1_200_000, 100_000, 300_000, 20)
            .mapToObj(size ->
                "{'Source':'test','DetailType':'Noise','Detail':'{\\'note\\':\\'%s\\'}'}"
                    .replace('\'', '"')
                    .formatted("x".repeat(size)))
            .collect(Collectors.joining(",", "[", "]"));
    Files.writeString(file, events);

    assertThat(type("send", file.toString())).isOne();

    assertThat(said)
        .asString()
        .contains("5 accepted, 1 refused", "event 3: has 1,171 KB, and EventBridge takes 1,024 KB");
  }

  @Test
  void aFormIsShownAsTextAndIsOpenBeforeNobody() {
    assertThat(type("ask", "/health acme override")).isZero();

    assertThat(said).asString().contains("Override health");
    assertThat(cloud.slack().modals()).isEmpty();
  }

  @Test
  void aModelThatIsNotThereIsNotPutInForce() {
    assertThat(type("model", "apply", "nosuch", "--reason", "x")).isEqualTo(1);

    assertThat(said).asString().contains("There is no version nosuch");
    sendRegistration("globex");
    said.getBuffer().setLength(0);
    assertThat(type("ask", "/health globex")).isZero();
    assertThat(said).asString().contains("globex").doesNotContain("No account");
    assertThat(cloud.failures().latest()).isEmpty();
  }

  /// The same file again changes nothing, and a program can tell.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "people | people: [{id: dana, name: Dana Lee}]",
        "plan | churn: 0.10",
        "rates | {base: USD, rates: [{from: 2024-01-01, EUR: 1.104}]}",
      })
  void whatIsPutInForceTwiceIsSaidToAProgram(String what, String yaml, @TempDir Path folder)
      throws IOException {
    var file = Files.writeString(folder.resolve(what + ".yaml"), yaml + "\n");

    assertThat(type(what, "apply", file.toString(), "--json")).isZero();
    assertThat(JsonTree.parse(said.toString()).path("changed").asBoolean()).isTrue();
    said.getBuffer().setLength(0);
    assertThat(type(what, "apply", file.toString(), "--json")).isZero();
    assertThat(JsonTree.parse(said.toString()).path("changed").isBoolean()).isTrue();
    assertThat(JsonTree.parse(said.toString()).path("changed").asBoolean()).isFalse();
  }

  @Test
  void theTrailOfAnAccountThatNobodyKnowsIsNoEmptyTrail() {
    assertThat(type("audit", "nosuch & co")).isOne();
    assertThat(said).asString().contains("No account has the name or id \"nosuch & co\".");
    assertThat(type("audit", "nosuch")).isOne();

    assertThat(type("audit", "Acme")).isZero();
    assertThat(said).asString().contains("Nobody saw or changed anything of it");
    assertThat(type("audit")).isZero();
  }

  @Test
  void aReportHasSoManyPeriodsAtMostAndNoneAhead() {
    var until = List.of("metrics", "--to", "2026-01-31", "--every", "month", "--from");

    assertThat(type(words(until, "2016-02-01"))).as("120 months").isZero();
    assertThat(type(words(until, "2016-01-31"))).isOne();
    assertThat(type("metrics", "--from", "9998-01-01", "--to", "9998-12-31")).isOne();
    assertThat(said)
        .asString()
        .contains("From 2016-01-31 to 2026-01-31 there are 121 periods")
        .contains("one report has at most 120: give other days, or a longer --every")
        .contains("--from 9998-01-01 is ahead: it is ");
  }

  @Test
  void ofAWeekThatIsNotOverOrOfABoardsWeekThereIsNoDigest() {
    assertThat(type("digest", "--week", "9998-01-01")).isOne();
    assertThat(type("digest", "--board", "--to", "2026-01-04")).isOne();
    assertThat(type("digest", "--week", "2026-01-01", "--to", "2026-01-04")).isEqualTo(2);
    assertThat(type("digest", "--csm", "nobody")).as("a slip of the pen is no quiet week").isOne();

    assertThat(said)
        .asString()
        .contains("No account is of the owner nobody.")
        .contains("The week up to 9998-01-04 is not over: it is ")
        .contains("The board's digest is of a quarter: give --quarter instead of a week.")
        .contains("mutually exclusive");
  }

  private static String[] words(List<String> before, String last) {
    return Stream.concat(before.stream(), Stream.of(last)).toArray(String[]::new);
  }

  private int type(String... words) {
    var port = Stream.of("--port", String.valueOf(instance.port()));
    return OarlockCommand.commandLine()
        .setOut(new PrintWriter(said, true))
        .setErr(new PrintWriter(said, true))
        .execute(Stream.concat(Stream.of(words), port).toArray(String[]::new));
  }
}
