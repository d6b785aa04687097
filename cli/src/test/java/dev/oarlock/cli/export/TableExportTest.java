package dev.oarlock.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.export.ExportSubject;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Tables of an instance that was told of two customers, read back by readers that are not ours.
class TableExportTest {
  private static LocalCloud cloud;
  private static InstanceTable table;

  @BeforeAll
  static void tell() throws IOException {
    cloud = TwoCustomers.told();
    table = TwoCustomers.table(cloud);
  }

  @AfterAll
  static void stop() {
    cloud.close();
  }

  @Test
  void accountsAreALineForEachCurrency() {
    assertThat(print(ExportSubject.ACCOUNTS, "--csv").lines())
        .hasSize(3)
        .anyMatch(
            line -> line.startsWith("copper,'=Copper & Sons,dana,") && line.contains("USD,5000,"))
        .anyMatch(line -> line.startsWith("quarry,\"Quarry Works, \"\"Süd\"\"\",dana,"));
  }

  @Test
  void thePointsOfHealthAddUpToTheScore() {
    for (var line : json(ExportSubject.HEALTH)) {
      var points =
          line.properties().stream()
              .filter(it -> it.getKey().endsWith("_points"))
              .mapToInt(it -> it.getValue().asInt())
              .sum();
      assertThat(points).isEqualTo(line.path("score").asInt());
    }
  }

  @Test
  void bookedAmountsAddUpToWhatAccountsPay() {
    assertThat(json(ExportSubject.LEDGER).stream().filter(it -> !it.path("currency").isNull()))
        .extracting(it -> it.path("amount").asLong())
        .containsExactlyInAnyOrder(100_000L, 5_000L);
    assertThat(
            json(ExportSubject.ACCOUNTS).stream().mapToLong(it -> it.path("cmrr").asLong()).sum())
        .isEqualTo(105_000L);
  }

  @Test
  void signalsAreThoseOfTheLogAsTheyWereTold() {
    var pulse =
        json(ExportSubject.SIGNALS).stream()
            .filter(it -> it.path("type").asText().equals("SentimentNoted"))
            .findFirst()
            .orElseThrow();

    assertThat(pulse.path("source").asText()).isEqualTo("oarlock.slack");
    assertThat(JsonTree.parse(pulse.path("detail").asText()).path("pulse").asInt()).isEqualTo(1);
    assertThat(json(ExportSubject.SIGNALS, "--since", "2026-11-28")).hasSize(5);
    assertThat(json(ExportSubject.SIGNALS, "--since", "2026-11-29")).isEmpty();
  }

  @Test
  void aParquetFileHasTheSameRowsAsJson(@TempDir Path folder) throws IOException {
    for (var subject : ExportSubject.values()) {
      var file = folder.resolve(subject.word() + ".parquet");
      assertThat(export(subject, file, "--parquet")).isPositive();
      assertThat(ParquetRows.read(subject, file)).isEqualTo(json(subject));
    }
  }

  @Test
  void aParquetFileIsNeverPrinted() {
    assertThatThrownBy(() -> print(ExportSubject.HEALTH, "--parquet"))
        .hasMessageContaining("--out");
    assertThatThrownBy(() -> print(ExportSubject.HEALTH, "--csv", "--json"))
        .hasMessageContaining("give one of");
  }

  private static long export(ExportSubject subject, Path file, String... typed) throws IOException {
    var target = new TableExport.Target(file, new PrintWriter(new StringWriter()));
    return new TableExport(table).write(subject, options(typed), target);
  }

  private static String print(ExportSubject subject, String... typed) {
    var printed = new StringWriter();
    try {
      var target = new TableExport.Target(null, new PrintWriter(printed));
      new TableExport(table).write(subject, options(typed), target);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return printed.toString();
  }

  private static TableOptions options(String... typed) {
    return CommandLine.populateCommand(new TableOptions(), typed);
  }

  private static List<JsonNode> json(ExportSubject subject, String... more) {
    var typed = new ArrayList<>(List.of(more));
    typed.add("--json");
    return print(subject, typed.toArray(String[]::new)).lines().map(JsonTree::parse).toList();
  }
}
