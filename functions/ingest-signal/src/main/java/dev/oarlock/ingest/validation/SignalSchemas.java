package dev.oarlock.ingest.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The schemas of `events/`, by detail-type; each is read when the first of its type comes.
public final class SignalSchemas {
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,60}");

  private final Map<String, Optional<Schema>> byType = new ConcurrentHashMap<>();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .locale(Locale.ENGLISH)
                      .build()));

  /// The schema of a type of event, if there is one.
  public Optional<Schema> of(String type) {
    return TYPE.matcher(type).matches()
        ? byType.computeIfAbsent(type, this::load)
        : Optional.empty();
  }

  /// What is wrong about a detail, in one sentence; empty if nothing is.
  static Optional<String> violation(Schema schema, JsonNode detail) {
    var all = schema.validate(detail);
    return all.stream()
        .filter(it -> !it.getKeyword().equals("oneOf")) // that none of the forms fits says not why
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(SignalSchemas::sentence);
  }

  /// Fields that the schema does not name: they are ignored, and may be a typing error.
  static List<String> unknownFields(Schema schema, JsonNode detail) {
    var named = schema.getSchemaNode().path("properties");
    var unknown = new ArrayList<String>();
    detail.fieldNames().forEachRemaining(unknown::add);
    unknown.removeIf(named::has);
    return unknown;
  }

  private static String sentence(Error error) {
    var where = error.getInstanceLocation().toString();
    return where.isEmpty() ? error.getMessage() : where.substring(1) + ": " + error.getMessage();
  }

  private Optional<Schema> load(String type) {
    var path = "events/" + folder(type) + "/schema.json";
    return SignalSchemas.class.getClassLoader().getResource(path) == null
        ? Optional.empty()
        : Optional.of(registry.getSchema(SchemaLocation.of("classpath:" + path)));
  }

  /// `TicketOpened` is described in the folder `ticket-opened`.
  private static String folder(String type) {
    return type.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
