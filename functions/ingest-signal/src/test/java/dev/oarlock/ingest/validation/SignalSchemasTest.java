package dev.oarlock.ingest.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.testing.RandomSignal;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignalSchemasTest {
  /// What a term's parts are called among the other fields of an order.
  private static final Map<String, String> TERM_FIELDS =
      Map.of("months", "termMonths", "days", "termDays", "renewalMonths", "renewalTermMonths");

  private static final Path EVENTS = Path.of("..", "..", "events");
  private static final Set<String> COMMON = Set.of("account", "at", "id", "backfill");
  private static final SignalSchemas SCHEMAS = new SignalSchemas();

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(EVENTS, 2)) {
      return files
          .filter(file -> Files.exists(file.resolveSibling("schema.json")))
          .filter(file -> file.toString().endsWith(".json") && !file.endsWith("schema.json"))
          .sorted()
          .toList();
    }
  }

  static List<Class<?>> signals() {
    return RandomSignal.TYPES.stream()
        .filter(record -> !SignalType.named(record.getSimpleName()).isInternal())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsValidAndHasNoFieldOfItsOwn(Path sample) throws IOException {
    var event = EventEnvelope.parse(Files.readString(sample));
    var schema = SCHEMAS.of(event.type()).orElseThrow();

    assertThat(SignalSchemas.violation(schema, event.detail())).isEmpty();
    assertThat(SignalSchemas.unknownFields(schema, event.detail())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("signals")
  void aSchemaNamesTheFieldsOfItsRecordAndSaysWhatTheyAre(Class<?> signal) {
    var schema = SCHEMAS.of(signal.getSimpleName()).orElseThrow().getSchemaNode();

    assertThat(schema.path("title").asText()).isEqualTo(signal.getSimpleName());
    assertThat(ownFields(schema)).isEqualTo(components(signal));
    assertThat(schema.path("properties").properties())
        .filteredOn(field -> !COMMON.contains(field.getKey()))
        .allSatisfy(
            field -> assertThat(field.getValue().path("description").asText()).isNotBlank());
  }

  private static Set<String> ownFields(JsonNode schema) {
    var names = new HashSet<String>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    names.removeAll(COMMON);
    return names;
  }

  private static Set<String> components(Class<?> signal) {
    return Arrays.stream(signal.getRecordComponents())
        .flatMap(SignalSchemasTest::fields)
        .collect(Collectors.toSet());
  }

  /// A term is several fields of its order.
  private static Stream<String> fields(RecordComponent component) {
    return component.getType() == AgreedTerm.class
        ? Arrays.stream(AgreedTerm.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(name -> TERM_FIELDS.getOrDefault(name, name))
        : Stream.of(component.getName());
  }

  /// An account is our id or that of another system; which of them it is not is said as well.
  @Test
  void whatFitsNoneOfSeveralFormsIsToldWhatIsWrongAboutIt() {
    var schema = SCHEMAS.of("UsageReported").orElseThrow();
    var detail =
        JsonTree.parse(
            "{\"account\":\"evil#1\",\"at\":\"2026-11-01\",\"day\":\"2026-11-01\",\"activeUsers\":1}");

    assertThat(SignalSchemas.violation(schema, detail))
        .get()
        .asString()
        .startsWith("account: ")
        .contains("pattern")
        .doesNotContain("only one schema");
  }
}
