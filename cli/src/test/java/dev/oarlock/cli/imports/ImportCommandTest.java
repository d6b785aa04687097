package dev.oarlock.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.endtoend.AwakeCloud;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import picocli.CommandLine;

/// The whole way of a foreign CSV, from the command line to the log, on a running instance.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportCommandTest {
  private static final String FOLDER = "src/test/resources/imports";
  private static final String MAP = FOLDER + "/small.yaml";

  private LocalCloud cloud;
  private RunningInstance instance;

  @BeforeAll
  void start() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    var port = URI.create(cloud.url()).getPort();
    instance = new RunningInstance(port, cloud.url(), "", ProcessHandle.current().pid(), "");
    instance.register();
  }

  @AfterAll
  void stop() {
    instance.unregister();
    cloud.close();
  }

  @Test
  @Order(1)
  void anOldDataSetIsOfferedToBeSeenAsItWasThen() {
    assertThat(run("--map", MAP, FOLDER))
        .contains(
            "Nothing was sent",
            "the newest report among these signals is of 2024-03-",
            "--today 2024-");
  }

  @Test
  @Order(2)
  void theFirstRunIsAcceptedAndSummedUpAndTheSecondChangesNothing() throws IOException {
    var first = imported();

    assertThat(first.path("rows").asInt()).isEqualTo(8);
    assertThat(first.path("sent").asInt()).isEqualTo(6);
    assertThat(first.path("accepted").asInt()).isEqualTo(6);
    assertThat(first.path("unmapped")).hasSize(2);
    assertThat(cloud.today()).isEqualTo("2024-03-10");
    assertThat(cloud.slashCommands().text("/health portfolio by segment"))
        .contains("Health by segment");

    assertThat(origins()).hasSize(6).allMatch(it -> it.startsWith("small@1 import-20"));

    var second = imported();

    assertThat(second.path("accepted").asInt()).isZero();
    assertThat(second.path("duplicates").asInt()).isEqualTo(6);
    assertThat(second.path("quarantined").asInt()).isZero();
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    var said = run("--map", MAP, FOLDER + "/nowhere");

    assertThat(said).contains("imports/nowhere: there is no such file or folder", "Give the files");
  }

  @Test
  void aMappingThatIsNotThereIsNamedWithThoseThatShip() {
    assertThat(run("--map", "nowhere.yaml", FOLDER))
        .contains("nowhere.yaml: there is no such mapping", "stripe");
  }

  private List<String> origins() {
    var table = cloud.dynamo().listTables().tableNames().getFirst();
    return cloud.dynamo().scan(scan -> scan.tableName(table)).items().stream()
        .filter(item -> item.containsKey("origin"))
        .map(item -> item.get("origin").s())
        .toList();
  }

  private JsonNode imported() {
    return JsonTree.parse(run("--json", "--today", "2024-03-10", "--map", MAP, FOLDER));
  }

  private String run(String... arguments) {
    var output = new StringWriter();
    var aside = new PrintWriter(Writer.nullWriter());
    var line = new CommandLine(new ImportCommand()).setOut(new PrintWriter(output)).setErr(aside);
    line.setExecutionExceptionHandler((problem, _, _) -> {
      output.append(problem.getMessage());
      return 1;
    });
    var port = Stream.of("--port", Integer.toString(instance.port()));
    line.execute(Stream.concat(port, Stream.of(arguments)).toArray(String[]::new));
    return output.toString();
  }
}
