package dev.oarlock.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.scorecard.ScorecardActivation;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.rollout.VersionRollout.ScoringWait;
import dev.oarlock.cli.scorecard.ScorecardFile;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
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
class VersionRolloutTest {
  private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private LocalCloud cloud;

  @TempDir Path folder;

  @BeforeEach
  void start() {
    cloud = LocalCloud.start(CloudSetup.inMemory());
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

    var told = applying.rollOut();

    assertThat(told).hasSize(3);
    assertThat(applying.awaitScoring(told)).isEqualTo(new ScoringWait(0, 0));
    cloud.drain();
    assertThat(state("acme").assessment().scorecardVersion()).isEqualTo("strict-1");
    assertThat(state("acme").assessment().band()).isEqualTo(Band.RED);
    assertThat(cloud.slack().posts()).isEmpty();
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void whoLeftKeepsTheLastScoreAndIsWaitedForNoLonger() throws Exception {
    var order = "{'account':'initech','at':'%1$s','contract':'C','effective':'%1$s',%2$s}";
    var lines =
        "'termMonths':12,'lines':[{'sku':'plan','quantity':1,"
            + "'amount':{'amount':100,'currency':'EUR'},'per':'month'}]";
    put(order.formatted(today().minusDays(90), "'order':'new'," + lines));
    put(order.formatted(today().minusDays(30), "'order':'cancellation'"));
    var applying = applied("strict-1");

    assertThat(applying.awaitScoring(applying.rollOut())).isEqualTo(new ScoringWait(0, 1));
  }

  private void put(String order) {
    cloud.put("crm", "ContractChanged", order.replace('\'', '"'));
    cloud.drain();
  }

  @Test
  void whatWasBrokenOffGoesOnAndAddsNothingTwice() throws Exception {
    var applying = applied("strict-1");
    applying.rollOut();
    applying.awaitScoring(applying.rollOut());
    cloud.drain();
    var version = state("acme").delivery().version();
    var log = new SignalLog(cloud.dynamo(), table().name()).ofAccount(new AccountId("acme"));

    applying.awaitScoring(applying.rollOut());
    cloud.drain();

    assertThat(state("acme").delivery().version()).isEqualTo(version);
    assertThat(new SignalLog(cloud.dynamo(), table().name()).ofAccount(new AccountId("acme")))
        .isEqualTo(log);
  }

  private VersionRollout applied(String version) throws IOException {
    var text =
        Files.readString(Path.of("..", "scorecards", "default.yaml"))
            .replace("version: shipped-2", "version: " + version)
            .replace(
                "redBelow: 40, redUpTo: 45, greenFrom: 70, greenAbove: 75",
                "redBelow: 99, redUpTo: 99, greenFrom: 100, greenAbove: 100");
    var read = ScorecardFile.read(Files.writeString(folder.resolve("card.yaml"), text));
    table().scorecards().add(read.scorecards().orElseThrow(), read.document());
    var since = new ScorecardActivation(now, version, today());
    table().scorecards().activate(since);
    return new VersionRollout(table(), new ScorecardVersionChange(table(), since), NOWHERE);
  }

  private InstanceTable table() {
    var name = cloud.dynamo().listTables().tableNames().getFirst();
    return new InstanceTable(cloud.dynamo(), name, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private AccountState state(String account) {
    return table().states().load(new AccountId(account)).scored().orElseThrow();
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
