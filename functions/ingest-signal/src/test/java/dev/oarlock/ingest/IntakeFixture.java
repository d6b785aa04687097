package dev.oarlock.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.ingest.admission.IntakeResult;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The function with a table of its own, on a fixed day, and what it wrote to its log.
record IntakeFixture(AppContext appContext, List<String> lines) {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  static IntakeFixture onAnEmptyTable() {
    var table = LocalTable.empty();
    return on(table.dynamo(), table.name());
  }

  static IntakeFixture on(DynamoDbClient dynamo, String table) {
    return on(dynamo, Map.of("TABLE_NAME", table));
  }

  static IntakeFixture inZone(String zone) {
    var table = LocalTable.empty();
    return on(table.dynamo(), Map.of("TABLE_NAME", table.name(), "TIME_ZONE", zone));
  }

  /// The same with a setting.
  IntakeFixture with(String setting, String value) {
    var env = new HashMap<>(appContext.env());
    env.put(setting, value);
    return on(appContext.dynamo(), env);
  }

  private static IntakeFixture on(DynamoDbClient dynamo, Map<String, String> env) {
    var lines = new ArrayList<String>();
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new IntakeFixture(
        new AppContext(withBus(env), clock, dynamo, new RecordingEventBus(), lines::add), lines);
  }

  private static Map<String, String> withBus(Map<String, String> env) {
    var all = new HashMap<>(env);
    all.put("BUS_NAME", "oarlock");
    return all;
  }

  /// Hands a batch over as Lambda does and returns the ids of the messages that failed.
  @SuppressWarnings("NullAway") // Intake looks at no context.
  List<String> handle(String batch) {
    var output = new ByteArrayOutputStream();
    try {
      new IngestSignal(appContext).handleRequest(bytes(batch), output, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var failed = JsonTree.parse(output.toString(StandardCharsets.UTF_8)).path("batchItemFailures");
    return failed.findValuesAsText("itemIdentifier");
  }

  IntakeResult take(String envelope) {
    return new SignalIntake(appContext).receive(envelope);
  }

  List<LoggedSignal> log(String account) {
    return SignalLog.of(appContext).ofAccount(new AccountId(account));
  }

  List<String> logged(String account) {
    return log(account).stream().map(signal -> signal.id().value()).toList();
  }

  SignalQuarantine quarantine() {
    return SignalQuarantine.of(appContext);
  }

  AccountDirectory directory() {
    return AccountDirectory.of(appContext);
  }

  JsonNode metrics() {
    return lines.stream()
        .filter(line -> line.contains("_aws"))
        .map(JsonTree::parse)
        .toList()
        .getLast();
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
