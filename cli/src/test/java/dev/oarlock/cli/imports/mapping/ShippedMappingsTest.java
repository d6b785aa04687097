package dev.oarlock.cli.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.mapping.definition.MappingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The mappings that ship, on the data they are for where it is there: `../shared/data` beside the
/// project. Where it is not, those tests are skipped and say so.
class ShippedMappingsTest {
  private static final Path MAPPINGS = Path.of("..", "events", "mappings");
  private static final Path DATA =
      Path.of(System.getenv().getOrDefault("OARLOCK_DATA", "../../shared/data"));

  @ParameterizedTest
  @ValueSource(strings = {"ravenstack.yaml", "simsaas.yaml"})
  void aMappingThatShipsIsOfTheDescribedShape(String name) throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(MAPPINGS.resolve("schema.json")), InputFormat.JSON);

    var mapping = new YAMLMapper().readTree(Files.readString(MAPPINGS.resolve(name)));

    assertThat(schema.validate(mapping)).isEmpty();
  }

  @Test
  void ravenstackIsTakenWhole() {
    var mapped = mapped("ravenstack", DATA.resolve("ravenstack"));

    assertThat(mapped.rows()).isEqualTo(500 + 5_000 + 25_000 + 2_000 + 600);
    assertThat(mapped.refused()).isEmpty();
    assertThat(mapped.skipped()).isEmpty();
    assertThat(byType(mapped))
        .containsEntry("AccountRegistered", 500L)
        .containsEntry("ContractChanged", 5_000L + 486)
        .containsEntry("UsageReported", 25_000L)
        .containsEntry("TicketOpened", 2_000L)
        .containsEntry("TicketClosed", 2_000L)
        .containsEntry("SentimentNoted", 600L);
    allAreSignalsWithIdsOfTheirOwn(mapped);
  }

  /// The first 20,000 of its 150,192 signals, to be done soon.
  @Test
  void simsaasIsTakenButForRisingPrices(@TempDir Path folder) throws IOException {
    assumeThat(DATA.resolve("simsaas")).as("no data to try the mapping on").isDirectory();
    Files.copy(DATA.resolve("simsaas/accounts.csv"), folder.resolve("accounts.csv"));
    try (var lines = Files.lines(DATA.resolve("simsaas/signals.csv"))) {
      Files.write(folder.resolve("signals.csv"), lines.limit(20_001).toList());
    }

    var mapped = mapped("simsaas", folder);

    assertThat(mapped.rows()).isEqualTo(1_632 + 20_000);
    assertThat(mapped.refused()).isEmpty();
    assertThat(mapped.skipped())
        .containsOnlyKeys("signals.csv: no signal tells that a price rises");
    allAreSignalsWithIdsOfTheirOwn(mapped);
  }

  private static void allAreSignalsWithIdsOfTheirOwn(MappingResult mapped) {
    var ids = new HashSet<String>();
    for (var signal : mapped.signals()) {
      var detail = JsonTree.parse(signal.detail());
      assertThat(SignalJson.read(signal.type(), detail).type().word()).isEqualTo(signal.type());
      assertThat(ids.add(idOf(detail))).as(signal.detail()).isTrue();
    }
  }

  private static String idOf(JsonNode detail) {
    return detail.path("account") + " " + detail.path("id").asText();
  }

  private static Map<String, Long> byType(MappingResult mapped) {
    return mapped.signals().stream()
        .collect(Collectors.groupingBy(MappedSignal::type, Collectors.counting()));
  }

  private static MappingResult mapped(String name, Path folder) {
    assumeThat(folder).as("no data to try the mapping on").isDirectory();
    return SignalMapper.map(MappingReader.read(MAPPINGS.resolve(name + ".yaml")), folder);
  }
}
