package dev.oarlock.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.log.Quarantine;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.local.cli.Client;
import dev.oarlock.local.cli.Instance;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// The running instance, as an import looks at it.
record Running(Client client) {
  private static final int LOOK_EVERY_MILLIS = 500;
  private static final int QUIET_LOOKS = 4;
  private static final String QUEUE = "SignalQueue";

  static Running on(int port) {
    return new Running(new Client(Instance.on(port)));
  }

  /// The name of its bus.
  String bus() {
    return client.status().path("bus").asText();
  }

  /// What it has in its logs and in quarantine now.
  Outcome.Stand stand() {
    try (var dynamo = dynamo(client.status())) {
      var table = dynamo.listTables().tableNames().getFirst();
      return new Outcome.Stand(logged(dynamo, table), new Quarantine(dynamo, table).all());
    }
  }

  /// How all of its accounts stand now.
  Standing book() {
    try (var dynamo = dynamo(client.status())) {
      var table = dynamo.listTables().tableNames().getFirst();
      var ids = new Directory(dynamo, table).all().stream().map(DirectoryEntry::id).toList();
      return Standing.of(new AccountStates(dynamo, table).ofBook(ids));
    }
  }

  /// Waits until everything that is on the bus is in the log, or in quarantine.
  void awaitLog() throws InterruptedException {
    while (waiting(client.status()) > 0) {
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }

  /// Waits until all is in the log and scored. What is then said in Slack keeps to Slack's pace and
  /// is not waited for.
  void awaitScores(long before, Progress progress) throws InterruptedException {
    for (var quiet = 0; quiet < QUIET_LOOKS; quiet++) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      var status = client.status();
      progress.at(dealtWith(status) - before);
      if (waiting(status) + lag(status) > 0) {
        quiet = -1;
      }
    }
  }

  /// Sums the book up at once, which is done once a day otherwise: so that `/forecast` and the rest
  /// that is asked of the whole book can be asked of what was just brought in.
  void sumUp() {
    client.run("SurveyBook");
  }

  /// How many signals it has dealt with since it runs.
  long dealtWith() {
    return dealtWith(client.status());
  }

  private static long dealtWith(JsonNode status) {
    return Stream.of("SignalsScored", "SignalsDuplicate", "SignalsQuarantined")
        .mapToLong(count -> status.path("metrics").path(count).asLong())
        .sum();
  }

  private static long waiting(JsonNode status) {
    return items(status.path("queues"))
        .filter(queue -> queue.path("id").asText().equals(QUEUE))
        .mapToLong(queue -> queue.path("messages").asLong())
        .sum();
  }

  private static long lag(JsonNode status) {
    return items(status.path("streams")).mapToLong(s -> s.path("lag").asLong()).sum();
  }

  private static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /// Counts by reading the whole table, which only a table on a laptop allows.
  private static long logged(DynamoDbClient dynamo, String table) {
    return dynamo
        .scanPaginator(scan ->
            scan.tableName(table)
                .select(Select.COUNT)
                .filterExpression("begins_with(sk, :signal)")
                .expressionAttributeValues(Map.of(":signal", AttributeValue.fromS("SIGNAL#"))))
        .stream()
        .mapToLong(ScanResponse::count)
        .sum();
  }

  private static DynamoDbClient dynamo(JsonNode status) {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create(status.path("urls").path("dynamodb").asText()))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
