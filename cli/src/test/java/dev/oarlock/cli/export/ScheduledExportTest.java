package dev.oarlock.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.export.ExportSource;
import dev.oarlock.aws.export.ExportSubject;
import dev.oarlock.aws.export.json.JsonLines;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.export.ExportTables;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The night of 28 to 29 November 2026, in a bucket that is a folder, read back by a reader that is
/// not ours.
class ScheduledExportTest {
  private static final Instant NIGHT = Instant.parse("2026-11-29T03:30:00Z");
  private static LocalCloud cloud;

  private final List<String> log = new ArrayList<>();
  private @TempDir Path bucket;

  @BeforeAll
  static void tell() throws IOException {
    cloud = TwoCustomers.told();
  }

  @AfterAll
  static void stop() {
    cloud.close();
  }

  @Test
  void aWarehouseFindsWhatTheCommandExports() throws IOException {
    run("{}");

    for (var subject :
        List.of(ExportSubject.ACCOUNTS, ExportSubject.HEALTH, ExportSubject.FORECAST)) {
      assertThat(rows(subject, "2026-11-28")).hasSizeGreaterThan(1).isEqualTo(exported(subject));
    }
    assertThat(rows(ExportSubject.SIGNALS, "2026-11-28"))
        .isEqualTo(exported(ExportSubject.SIGNALS));
  }

  @Test
  void eachBookingIsInTheFileOfItsDayAndInNoOther() throws IOException {
    run("{}");

    var found = new ArrayList<JsonNode>();
    for (var day : days("ledger")) {
      var rows = rows(ExportSubject.LEDGER, day);
      assertThat(rows).allMatch(row -> row.path("booked_on").asText().equals(day));
      found.addAll(rows);
    }
    var lately =
        exported(ExportSubject.LEDGER).stream()
            .filter(row -> row.path("booked_on").asText().compareTo(days("ledger").getFirst()) >= 0)
            .toList();
    assertThat(new HashSet<>(found)).hasSameSizeAs(found).isEqualTo(new HashSet<>(lately));
  }

  @Test
  void aNightThatRunsTwiceLeavesTheSameFiles() throws IOException {
    run("{}");
    var once = files();
    run("{}");

    assertThat(files()).isEqualTo(once);
  }

  @Test
  void aPastDayIsWrittenAgainWithoutTheAccountsOfToday() throws IOException {
    run("{\"day\":\"2026-11-27\"}");

    assertThat(bucket.resolve("signals/dt=2026-11-27")).isNotEmptyDirectory();
    assertThat(bucket.resolve("health")).doesNotExist();
    assertThat(rows(ExportSubject.SIGNALS, "2026-11-27")).isEmpty();
  }

  @Test
  void theLogSaysHowMuchAndOfWhomNothing() throws IOException {
    run("{}");

    assertThat(log)
        .anyMatch(line -> line.contains("\"exported\"") && line.contains("\"leftOut\":0"))
        .noneMatch(line -> line.contains("quarry") || line.contains("Copper"));
  }

  private void run(String event) throws IOException {
    var env =
        Map.of(
            "TABLE_NAME", TwoCustomers.table(cloud).name(),
            "EXPORT_LOCATION", bucket.toUri().toString());
    var clock = Clock.fixed(NIGHT, ZoneOffset.UTC);
    var world = new AppContext(env, clock, cloud.dynamo(), cloud.bus(), log::add);
    var input = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    new ExportTables(world).handleRequest(input, new ByteArrayOutputStream(), null);
  }

  private List<JsonNode> rows(ExportSubject subject, String day) throws IOException {
    var file = "%1$s/dt=%2$s/%1$s.parquet".formatted(subject.word(), day);
    return ParquetRows.read(subject, bucket.resolve(file));
  }

  private static List<JsonNode> exported(ExportSubject subject) {
    var printed = new StringWriter();
    var table = TwoCustomers.table(cloud);
    var source = new ExportSource(table.dynamo(), table.name(), UnreadableItems.untold());
    JsonLines.write(source.since(subject, LocalDate.EPOCH), new PrintWriter(printed));
    return printed.toString().lines().map(JsonTree::parse).toList();
  }

  private List<String> days(String table) {
    try (var folders = Files.list(bucket.resolve(table))) {
      return folders
          .map(folder -> folder.getFileName().toString().substring("dt=".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Map<Path, Long> files() throws IOException {
    var sizes = new TreeMap<Path, Long>();
    try (var all = Files.walk(bucket)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        sizes.put(file, Files.size(file));
      }
    }
    return sizes;
  }
}
