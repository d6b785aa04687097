package dev.oarlock.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.cli.endtoend.AwakeCloud;
import dev.oarlock.cli.endtoend.CloudTerminal;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The guide's steps to another table, on what runs here: a copy of the table as it was stands in
/// for one that AWS restored.
class ExistingTableTest {
  private static final Map<String, String> RESTORED = Map.of("ExistingTableName", "restored");

  private static final Pattern RUN = Pattern.compile("import-\\S+Z");
  private static final String MAPPING =
      """
      source: crm
      files:
        - csv: customers.csv
          key: id
          signals:
            - type: AccountRegistered
              account: {system: '"crm"', id: id}
              at: '"2026-01-05"'
              detail: {name: name}
      """;

  @TempDir private Path data;
  @TempDir private Path folders;
  private LocalCloud cloud;

  @BeforeEach
  void start() throws IOException {
    cloud = AwakeCloud.start(setup(Map.of()));
    System.setProperty("oarlock.home", cloud.setup().template().getParent().toString());
    put("AccountRegistered", "{'account':'acme','at':'2026-01-01','name':'Acme'}");
    put("UsageReported", "{'account':'acme','at':'2026-11-01','day':'2026-11-01','activeUsers':9}");
  }

  @AfterEach
  void stop() {
    cloud.close();
    System.clearProperty("oarlock.home");
  }

  private CloudSetup setup(Map<String, String> environment) {
    return CloudSetup.inMemory().withData(data).withEnvironment(environment);
  }

  @Test
  void whatHappenedAfterTheMomentIsTakenOverAndComesToTheSame() throws IOException {
    copyTable();
    put(
        "AccountRegistered",
        "{'account':{'system':'crm','id':'7'},'at':'2026-02-01'," + "'name':'Globex'}");
    put(
        "ContactChanged",
        "{'account':'acme','at':'2026-11-02','contact':'Ann','role':'SPONSOR',"
            + "'change':'LEFT'}");
    put("AccountUpdated", "{'account':'acme','at':'2026-11-03','name':'Acme Rockets'}");
    put(
        "AccountsMerged",
        "{'account':'acme','at':'2026-11-04','merged':{'system':'crm','id':'7'}}");
    cloud.put(
        "spammer",
        "UsageReported",
        "{\"account\":\"acme\",\"at\":\"2026-11-05\","
            + "\"day\":\"2026-11-05\",\"activeUsers\":0}");
    cloud.drain();
    var posts = cloud.slack().posts().size();

    restart();
    assertThat(cloud.slashCommands().text("/health globex")).contains("No account");

    assertThat(typed("restore", "--catch-up", "--from", "Table", "--without", "spammer"))
        .contains("signals taken over (1 left out)", "rebuild --all");
    cloud.drain();
    assertThat(typed("rebuild", "--all")).contains("2 of 2 accounts are as their logs say");
    assertThat(typed("restore", "--catch-up", "--from", "Table", "--without", "spammer"))
        .contains("0 signals taken over");
    restart(); // names are known anew
    assertThat(cloud.slashCommands().text("/health globex")).contains("Acme Rockets");
    assertThat(facts("restored")).doesNotContain("2026-11-05");
    assertThat(cloud.slack().posts()).hasSize(posts);
  }

  /// One import that was there at the moment and was taken back since, as was a wrong answer, and
  /// one import that came since.
  @Test
  void importsAreAsTheyWereAtTheEndAndWhomTheyNamedIsFound() throws IOException {
    imported("tin", "Tin Harbor");
    var run = RUN.matcher(typed("import", "--runs")).results().findFirst().orElseThrow().group();
    typed("identity", "link", "stripe/cus_1", "acme");
    cloud.drain();
    copyTable();
    typed("import", "--undo", run);
    typed("identity", "unlink", "stripe/cus_1");
    imported("zinc", "Zinc Works");
    assertThat(cloud.slashCommands().text("/health tin harbor")).contains("No account");

    restart();
    assertThat(typed("restore", "--catch-up", "--from", "Table"))
        .contains("./oarlock import --undo " + run + " takes it back.")
        .contains("./oarlock identity unlink stripe/cus_1 takes it back.");
    typed("rebuild", "--all");
    restart();

    assertThat(cloud.slashCommands().text("/health zinc wroks")).contains("Zinc Works");
    assertThat(typed("import", "--runs")).contains("not wholly taken back since", "map@1");
    assertThat(typed("import", "--undo", run)).contains("1 signals of 1 accounts taken back");
    assertThat(cloud.slashCommands().text("/health tin harbor")).contains("No account");
    assertThat(typed("import", "--runs")).doesNotContain("not wholly");
    assertThat(typed("identity", "unlink", "stripe/cus_1")).contains("0 signals taken away");
    assertThat(typed("restore", "--catch-up", "--from", "Table"))
        .doesNotContain("--undo", "unlink");
  }

  private void imported(String folder, String name) throws IOException {
    var files = Files.createDirectory(folders.resolve(folder));
    Files.writeString(files.resolve("customers.csv"), "id,name\n" + folder + "," + name + "\n");
    var mapping = Files.writeString(files.resolve("map.yaml"), MAPPING);
    assertThat(typed("import", "--map", mapping.toString(), files.toString()))
        .contains("1 accepted");
    cloud.drain();
  }

  @Test
  void whatPeopleSetSinceAndWhatWaitsForSlackIsTakenOver() throws IOException {
    item("Table", "REASONS", "LATEST", "2026-11-01T00:00:00Z");
    copyTable();
    item("Table", "REASONS", "LATEST", "2026-11-02T00:00:00Z");
    item("Table", "MAPPINGS", "billing", "2026-11-02T00:00:00Z");
    item("Table", "BACKLOG#ops", "1#waiting", "2026-11-02T00:00:00Z");
    item("Table", "ALERT_RULES", "RULE#sponsor-left", "2026-11-02T00:00:00Z");
    restart();

    typed("restore", "--catch-up", "--from", "Table");

    var taken =
        cloud.dynamo().scanPaginator(it -> it.tableName("restored")).items().stream()
            .filter(it -> it.containsKey("at") && it.get("at").s() != null)
            .filter(it -> it.get("at").s().equals("2026-11-02T00:00:00Z"))
            .map(it -> it.get("pk").s());
    assertThat(taken)
        .containsExactlyInAnyOrder("REASONS", "MAPPINGS", "BACKLOG#ops", "ALERT_RULES");
  }

  private void item(String table, String pk, String sk, String at) {
    var item = Map.of("pk", fromS(pk), "sk", fromS(sk), "at", fromS(at));
    cloud.dynamo().putItem(put -> put.tableName(table).item(item));
  }

  @Test
  void aTableThatIsNotThereIsSaidToBeMissing() {
    assertThatThrownBy(() -> LocalCloud.start(CloudSetup.inMemory().withEnvironment(RESTORED)))
        .hasMessageContaining("ExistingTableName: there is no table restored here");
  }

  @Test
  void onlyAwsGoesBackToAMoment() {
    assertThat(typed("restore", "--to", "2026-11-28T02:00Z"))
        .contains("give --aws", "copy of its data folder");
  }

  private void copyTable() {
    var wanted = cloud.template().tables().getFirst().request();
    cloud.dynamo().createTable(wanted.toBuilder().tableName("restored").build());
    cloud
        .dynamo()
        .scanPaginator(it -> it.tableName("Table"))
        .items()
        .forEach(item -> cloud.dynamo().putItem(it -> it.tableName("restored").item(item)));
  }

  private void restart() throws IOException {
    cloud.close();
    cloud = AwakeCloud.start(setup(RESTORED));
    cloud.drain();
  }

  private String facts(String table) {
    return new AccountStates(cloud.dynamo(), table).load(new AccountId("acme")).facts().toString();
  }

  private void put(String type, String detail) {
    cloud.put("test", type, detail.replace('\'', '"'));
    cloud.drain();
  }

  private String typed(String... words) {
    return new CloudTerminal(cloud).said(words);
  }
}
