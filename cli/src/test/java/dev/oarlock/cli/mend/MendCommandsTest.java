package dev.oarlock.cli.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.log.QuarantineEntry.RawMessage;
import dev.oarlock.aws.store.log.QuarantineEntry.Rejection;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.cli.endtoend.AwakeCloud;
import dev.oarlock.cli.endtoend.CloudTerminal;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The mends that the doctor and the guide print, typed at an instance.
class MendCommandsTest {
  private volatile boolean broken;
  private LocalCloud cloud;
  private int exit;

  @BeforeEach
  void start() throws IOException {
    var setup = CloudSetup.inMemory().withContextWrapper((_, world) -> breakable(world));
    System.setProperty("oarlock.home", setup.template().getParent().toString());
    cloud = AwakeCloud.start(setup);
    put("AccountRegistered", "{'account':'acme','at':'2026-01-01','name':'Acme'}");
    put("AccountRegistered", "{'account':'globex','at':'2026-01-01','name':'Globex'}");
  }

  @AfterEach
  void stop() {
    cloud.close();
    System.clearProperty("oarlock.home");
  }

  @Test
  void anAccountWhoseStateIsDamagedIsParkedNamedAndRebuilt() throws IOException {
    damageStateOf("acme");
    put("UsageReported", "{'account':'acme','at':'2026-11-01','day':'2026-11-01','activeUsers':3}");
    put(
        "UsageReported",
        "{'account':'globex','at':'2026-11-01','day':'2026-11-01','activeUsers':3}");

    assertThat(typed("parked")).contains("acme  since", "1 signal waiting", "rebuild --parked");
    assertThat(typed("doctor"))
        .containsPattern("BAD +parked +acme since")
        .containsPattern("BAD +unreadable +STATE#acme")
        .contains("1 scored of 2", "./oarlock rebuild acme");
    assertThat(typed("rebuild", "--parked")).contains("acme: rebuilt from 2 signals", "parked no");
    assertThat(typed("rebuild", "Acme")).contains("acme: as its 2 signals say already");
    assertThat(typed("rebuild", "Acme", "--json"))
        .contains("\"account\" : \"acme\"", "\"result\" : \"as before\"", "\"signals\" : 2");
    assertThat(typed("rebuild", "--all")).contains("2 of 2 accounts are as their logs say");
    assertThat(typed("parked")).contains("No account is parked");
    assertThat(typed("doctor")).contains("2 scored of 2").doesNotContain("unreadable");
    assertThat(cloud.slashCommands().text("/health acme")).contains("Acme");
  }

  @Test
  void anEntryOfTheDirectoryThatIsDamagedIsNamedAndMadeAnew() throws IOException {
    put("AccountUpdated", "{'account':'acme','at':'2026-02-01','name':'Acme Labs'}");
    damage(Map.of("pk", fromS("DIRECTORY"), "sk", fromS("acme")), "version");
    assertThat(typed("doctor"))
        .containsPattern("BAD +unreadable +DIRECTORY acme")
        .contains("./oarlock rebuild acme");

    assertThat(typed("rebuild", "--all"))
        .contains("acme: its entry in the directory is made anew", "2 of 2 accounts");
    assertThat(typed("doctor")).doesNotContain("unreadable");
    assertThat(typed("rebuild", "Acme Labs")).contains("acme: as its 2 signals say already");
    put("AccountUpdated", "{'account':'acme','at':'2026-03-01','name':'Acme Works'}");
    assertThat(cloud.slashCommands().text("/health acme works")).contains("Acme Works");
  }

  @Test
  void whatCameInOneBurstStaysAsItWasShown() {
    for (var day = LocalDate.now(ZoneOffset.UTC).minusDays(40); ageOf(day) > 1; ) {
      var usage = "{'account':'acme','at':'%1$s','day':'%1$s','activeUsers':3}".formatted(day);
      cloud.put("test", "UsageReported", usage.replace('\'', '"'));
      day = day.plusDays(1);
    }
    cloud.drain();

    assertThat(typed("rebuild", "acme"))
        .contains("as its 40 signals say already")
        .doesNotContain("at risk");
  }

  private static long ageOf(LocalDate day) {
    return ChronoUnit.DAYS.between(day, LocalDate.now(ZoneOffset.UTC));
  }

  @Test
  void anAccountThatIsNotThereIsNotSaidToBeRebuilt() {
    assertThat(typed("rebuild", "acne")).contains("acne: nothing is in the log");
    assertThat(exit).isOne();
  }

  @Test
  void aKeyThatMeansSeveralThrowsNothingAway() {
    put("UsageReported", "{'account':'acme','at':'2026-11-01','day':'first of november'}");
    put("UsageReported", "{'account':'acme','at':'2026-11-01','day':'second of november'}");

    assertThat(typed("quarantine", "purge", "REJECTED")).contains("2 keys begin so");
    assertThat(exit).isOne();
    assertThat(typed("quarantine", "list"))
        .contains("MALFORMED")
        .doesNotContainPattern("\\d\\.\\d+Z");
  }

  @Test
  void whatIsInQuarantineIsListedShownTakenInAgainAndThrownAway() {
    put("UsageReported", "{'account':'initech','at':'2026-11-01','day':'2026-11-01','logins':1}");
    put("UsageReported", "{'account':'acme','at':'2026-11-01','day':'first of november'}");

    var list = typed("quarantine", "list");
    assertThat(list).contains("UNKNOWN_ACCOUNT  UsageReported", "MALFORMED", "1 x since");
    var key = list.lines().filter(line -> line.startsWith("REJECTED#")).findFirst().orElseThrow();
    assertThat(typed("quarantine", "show", key.split(" ")[0])).contains("first of november");
    assertThat(typed("quarantine", "replay"))
        .contains("0 of 2 left quarantine for the log.", "oarlock quarantine list");
    assertThat(typed("quarantine", "purge")).contains("Say which");
    assertThat(typed("quarantine", "purge", "--cause", "malformed")).contains("1 message thrown");
    put("AccountRegistered", "{'account':'initech','at':'2026-01-01','name':'Initech'}");
    assertThat(typed("quarantine", "list")).contains("Nothing is in quarantine.");
  }

  @Test
  void whatWasTooLargeToBeKeptWholeIsNotTakenInAgainAndSaidToBeSo() {
    var table = cloud.template().tables().getFirst().request().tableName();
    var refusal = new Rejection(QuarantineCause.MALFORMED, "too large");
    var entry =
        QuarantineEntry.rejected(refusal, RawMessage.of("x".repeat(330_000)), Instant.now());
    new SignalQuarantine(cloud.dynamo(), table).add(entry);

    assertThat(typed("quarantine", "list")).contains("1 x since", "only its beginning is kept");
    assertThat(typed("quarantine", "replay"))
        .contains("let its sender send it anew", "0 of 1 left quarantine for the log.");
    assertThat(typed("quarantine", "list")).contains("1 x since");
  }

  @Test
  void deadLettersGoBackToTheQueueThatTheyCameFrom() {
    broken = true;
    put("UsageReported", "{'account':'acme','at':'2026-11-01','day':'2026-11-01','activeUsers':3}");
    broken = false;

    assertThat(typed("doctor")).contains("SignalDeadLetters holds 1 message", "oarlock redrive");
    assertThat(typed("redrive")).contains("SignalQueue: 1 message moved back.");
    cloud.drain();
    assertThat(typed("redrive", "SignalQueue")).contains("SignalQueue: 0 messages moved back.");
    assertThat(JsonTree.parse(typed("redrive", "--json")).path("AnnounceQueue").asInt(-1)).isZero();
    assertThat(typed("rebuild", "acme")).contains("as its 2 signals say already");
    assertThat(typed("redrive", "RunDeadLetters"))
        .contains("Only SignalQueue, AnnounceQueue and DigestQueue");
  }

  /// The table as a function sees it, which may be out of order for a while.
  private AppContext breakable(AppContext world) {
    var dynamo =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> {
                  if (broken) {
                    throw SdkClientException.create("out of order");
                  }
                  return method.invoke(world.dynamo(), arguments);
                });
    return new AppContext(world.env(), world.clock(), dynamo, world.busSource(), world.logLines());
  }

  private void damageStateOf(String account) {
    damage(Map.of("pk", fromS("STATE#" + account), "sk", fromS("STATE")), "state");
  }

  private void damage(Map<String, AttributeValue> key, String attribute) {
    cloud
        .dynamo()
        .updateItem(update ->
            update
                .tableName(cloud.template().tables().getFirst().request().tableName())
                .key(key)
                .updateExpression("SET #state = :none")
                .expressionAttributeNames(Map.of("#state", attribute))
                .expressionAttributeValues(Map.of(":none", fromS("none"))));
  }

  private void put(String type, String detail) {
    cloud.put("test", type, detail.replace('\'', '"'));
    cloud.drain();
  }

  private String typed(String... words) {
    var result = new CloudTerminal(cloud).type(words);
    exit = result.exit();
    return result.said();
  }
}
