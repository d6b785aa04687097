package dev.oarlock.local.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.scorecard.Since;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.local.LocalCloud;
import dev.oarlock.local.Setup;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A version brought to every account of a running instance.
class ApplyingTest {
  private static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream());
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private LocalCloud cloud;

  @TempDir Path folder;

  @BeforeEach
  void start() {
    cloud = LocalCloud.start(Setup.inMemory());
    for (var account : List.of("acme", "globex", "initech")) {
      wellUsed(account);
    }
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void everyAccountIsJudgedByItAndNobodyIsAlerted() throws Exception {
    var applying = applied("strict-1");

    var told = applying.tell();

    assertThat(told).hasSize(3);
    assertThat(applying.await(told)).isZero();
    cloud.drain();
    assertThat(state("acme").verdict().scorecard()).isEqualTo("strict-1");
    assertThat(state("acme").verdict().band()).isEqualTo(Band.RED);
    assertThat(cloud.slack().posts()).isEmpty();
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void whatWasBrokenOffGoesOnAndAddsNothingTwice() throws Exception {
    var applying = applied("strict-1");
    applying.tell();
    applying.await(applying.tell());
    cloud.drain();
    var version = state("acme").version();
    var log = new SignalLog(cloud.dynamo(), table().name()).ofAccount(new AccountId("acme"));

    applying.await(applying.tell());
    cloud.drain();

    assertThat(state("acme").version()).isEqualTo(version);
    assertThat(new SignalLog(cloud.dynamo(), table().name()).ofAccount(new AccountId("acme")))
        .isEqualTo(log);
  }

  private Applying applied(String version) throws IOException {
    var text =
        Files.readString(Path.of("..", "scorecards", "default.yaml"))
            .replace("version: shipped-1", "version: " + version)
            .replace(
                "redBelow: 40, redUpTo: 45, greenFrom: 70, greenAbove: 75",
                "redBelow: 99, redUpTo: 99, greenFrom: 100, greenAbove: 100");
    var read = ScorecardFile.read(Files.writeString(folder.resolve("card.yaml"), text));
    table().scorecards().keep(read.scorecards().orElseThrow(), read.document());
    var since = new Since(now, version, today());
    table().scorecards().enforce(since);
    return new Applying(table(), new RulesNews(table(), since), NOWHERE);
  }

  private Table table() {
    var name = cloud.dynamo().listTables().tableNames().getFirst();
    return new Table(cloud.dynamo(), name, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private AccountState state(String account) {
    return table().states().load(new AccountId(account)).orElseThrow();
  }

  private void wellUsed(String account) {
    var id = "\"account\":\"%s\",\"at\":\"%s\"".formatted(account, now.minus(9, ChronoUnit.DAYS));
    cloud.put("crm", "AccountRegistered", "{%s,\"name\":\"%s\"}".formatted(id, account));
    cloud.drain();
    cloud.put("crm", "SurveyAnswered", "{%s,\"survey\":\"csat\",\"score\":5}".formatted(id));
    cloud.put("crm", "TicketOpened", "{%s,\"ticket\":\"T\",\"priority\":\"normal\"}".formatted(id));
    cloud.put(
        "product",
        "UsageReported",
        "{%s,\"day\":\"%s\",\"activeUsers\":50,\"featuresUsed\":5,\"featuresOffered\":10}"
            .formatted(id, today().minusDays(1)));
    cloud.drain();
  }
}
