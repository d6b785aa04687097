package dev.oarlock.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.Quarantine;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.testing.HeardBus;
import dev.oarlock.testing.LocalTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The function with a table of its own, on a fixed day, and what it wrote to its log.
record Intakes(World world, List<String> lines) {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  static Intakes onAnEmptyTable() {
    var table = LocalTable.empty();
    return on(table.dynamo(), table.name());
  }

  static Intakes on(DynamoDbClient dynamo, String table) {
    return on(dynamo, Map.of("TABLE_NAME", table));
  }

  static Intakes inZone(String zone) {
    var table = LocalTable.empty();
    return on(table.dynamo(), Map.of("TABLE_NAME", table.name(), "TIME_ZONE", zone));
  }

  private static Intakes on(DynamoDbClient dynamo, Map<String, String> env) {
    var lines = new ArrayList<String>();
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Intakes(new World(env, clock, dynamo, new HeardBus(), lines::add), lines);
  }

  /// Hands a batch over as Lambda does and returns the ids of the messages that failed.
  @SuppressWarnings("NullAway") // Intake looks at no context.
  List<String> handle(String batch) {
    var output = new ByteArrayOutputStream();
    try {
      new IngestSignal(world).handleRequest(bytes(batch), output, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var failed = Json.parse(output.toString(StandardCharsets.UTF_8)).path("batchItemFailures");
    return failed.findValuesAsText("itemIdentifier");
  }

  Intake take(String envelope) {
    return new Gate(world).take(envelope);
  }

  List<LoggedSignal> log(String account) {
    return SignalLog.of(world).ofAccount(new AccountId(account));
  }

  List<String> logged(String account) {
    return log(account).stream().map(signal -> signal.id().value()).toList();
  }

  Quarantine quarantine() {
    return Quarantine.of(world);
  }

  Directory directory() {
    return Directory.of(world);
  }

  JsonNode metrics() {
    return lines.stream().filter(line -> line.contains("_aws")).map(Json::parse).toList().getLast();
  }

  static String file(String path) {
    try {
      return Files.readString(Path.of("..", "..", "events").resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
