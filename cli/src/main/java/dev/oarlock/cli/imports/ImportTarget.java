package dev.oarlock.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.lambda.ParallelWork;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.aws.store.run.ImportRuns;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.cli.instance.InstanceClient;
import dev.oarlock.cli.instance.RunningInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The running instance, as an import looks at it.
record ImportTarget(InstanceClient client) {
  private static final int POLL_INTERVAL_MILLIS = 500;
  private static final int SHORT_POLL_MILLIS = 100;

  /// Queries, each of which is computed by two: who asks, and the instance.
  private static final int AT_ONCE = 4;

  private static final String QUEUE = "SignalQueue";

  static ImportTarget on(int port) {
    return new ImportTarget(new InstanceClient(RunningInstance.on(port)));
  }

  /// The name of its bus.
  String busName() {
    return client.status().path("bus").asText();
  }

  /// The day that it is there.
  LocalDate today() {
    return LocalDate.parse(client.status().path("today").asText());
  }

  /// Has it look at its data as on this day from now on.
  void fixDay(LocalDate day) {
    client.fixDay(day);
  }

  /// Whether it knows no account yet.
  boolean isEmpty() {
    try (var dynamo = client.dynamoDb()) {
      var table = client.tableName();
      return new AccountDirectory(dynamo, table).all().isEmpty();
    }
  }

  /// The accounts to which another system may add doubles; none where one system names them.
  List<DirectoryEntry> namedByAnyone() {
    var status = client.status();
    var isOneSystem =
        items(status.path("functions"))
            .anyMatch(it -> !it.path("settings").path("NAMING_SYSTEM").asText().isEmpty());
    if (isOneSystem) {
      return List.of();
    }
    try (var dynamo = client.dynamoDb()) {
      return new AccountDirectory(dynamo, client.tableName()).all();
    }
  }

  /// What is in quarantine now.
  List<QuarantineEntry> quarantine() {
    try (var dynamo = client.dynamoDb()) {
      return new SignalQuarantine(dynamo, client.tableName()).all();
    }
  }

  /// How many signals the logs have of an import: a query for each account that it told of, for to
  /// read the whole table takes a laptop longer with each import.
  long loggedSignals(String run) {
    try (var dynamo = client.dynamoDb()) {
      var table = client.tableName();
      var log = new SignalLog(dynamo, table);
      var told = new ImportRuns(dynamo, table).accounts(run);
      return ParallelWork.all(told, AT_ONCE, one -> log.count(one.account(), run)).stream()
          .mapToLong(Integer::longValue)
          .sum();
    }
  }

  /// How all of its accounts stand now.
  PortfolioHealthSummary portfolioSummary() {
    try (var dynamo = client.dynamoDb()) {
      var table = client.tableName();
      var ids = new AccountDirectory(dynamo, table).all().stream().map(DirectoryEntry::id).toList();
      return PortfolioHealthSummary.of(new AccountStates(dynamo, table).loadAll(ids));
    }
  }

  /// Waits until everything that is on the bus is in the log, or in quarantine.
  void awaitLog() throws InterruptedException {
    while (queuedMessages(client.status()) > 0) {
      Thread.sleep(SHORT_POLL_MILLIS);
    }
  }

  /// Waits until all is in the log and scored. What is then said in Slack keeps to Slack's pace and
  /// is not waited for.
  void awaitScores(long processedBefore, ProgressDisplay progress) throws InterruptedException {
    var rested = Optional.<List<Long>>empty();
    while (true) {
      var status = client.status();
      progress.update(processedSignals(status) - processedBefore);
      var rounds = idleRounds(status);
      if (queuedMessages(status) + streamLag(status) > 0) {
        rested = Optional.empty();
      } else if (rested.filter(before -> isFound(before, rounds)).isPresent()) {
        return;
      } else {
        rested = rested.or(() -> Optional.of(rounds));
      }
      Thread.sleep(rested.isPresent() ? SHORT_POLL_MILLIS : POLL_INTERVAL_MILLIS);
    }
  }

  /// A round that was under way may have begun before the last signal was in the log: the next one
  /// finds all of it.
  private static boolean isFound(List<Long> before, List<Long> rounds) {
    return IntStream.range(0, rounds.size()).allMatch(i -> rounds.get(i) >= before.get(i) + 2);
  }

  /// How often each stream was found to hold nothing more.
  private static List<Long> idleRounds(JsonNode status) {
    return items(status.path("streams")).map(it -> it.path("idleRounds").asLong()).toList();
  }

  /// Sums the book up at once, which is done once a day otherwise: so that `/forecast` and the rest
  /// that is asked of the whole book can be asked of what was just brought in.
  void summarizePortfolio() {
    client.invokeFunction("SummarizePortfolio");
  }

  /// Begins with that; what is returned waits for its end and fails if it did.
  Runnable beginSummary() {
    var begun =
        CompletableFuture.runAsync(
            this::summarizePortfolio, task -> Thread.ofVirtual().start(task));
    return () -> {
      try {
        begun.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException failure ? failure : e;
      }
    };
  }

  /// How many signals it has dealt with since it runs.
  long processedSignals() {
    return processedSignals(client.status());
  }

  private static long processedSignals(JsonNode status) {
    return Stream.of("SignalsScored", "SignalsDuplicate", "SignalsQuarantined")
        .mapToLong(count -> status.path("metrics").path(count).asLong())
        .sum();
  }

  private static long queuedMessages(JsonNode status) {
    return items(status.path("queues"))
        .filter(queue -> queue.path("id").asText().equals(QUEUE))
        .mapToLong(queue -> queue.path("messages").asLong())
        .sum();
  }

  private static long streamLag(JsonNode status) {
    return items(status.path("streams")).mapToLong(s -> s.path("lag").asLong()).sum();
  }

  private static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
