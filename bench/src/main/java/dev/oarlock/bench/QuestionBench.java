package dev.oarlock.bench;

import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.bench.load.CommandCpu;
import dev.oarlock.bench.pipeline.BenchAccounts;
import dev.oarlock.bench.pipeline.CapacityMeter.ConsumedUnits;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.state.AccountScores;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AnnouncementOutbox;
import dev.oarlock.domain.transition.state.DeliveryState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The cost of each question about an account in DynamoDB units and the size of its log, and the
/// share of the stored state that only serves explanations.
final class QuestionBench {
  private static final int ACCOUNTS = 5;

  private QuestionBench() {}

  static void run() {
    var now = Instant.now();
    var month = LocalDate.ofInstant(now, ZoneOffset.UTC).minusMonths(1);
    try (var pipeline = new HandlerPipeline()) {
      var ids = load(pipeline, now);
      var busiest = ids.stream().max(Comparator.comparingInt(id -> bytes(pipeline, id)));
      var account = busiest.orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "log of %s: %,d signals, %,d bytes (a full read is %.1f units, half of that where a"
              + " second old will do)%n%n",
          account,
          new SignalLog(pipeline.table(), pipeline.tableName())
              .ofAccount(new AccountId(account))
              .size(),
          bytes(pipeline, account),
          Math.ceil(bytes(pipeline, account) / 4096.0));
      pipeline.answer("/health", account);
      System.out.println("| question | calls | reads | writes |");
      System.out.println("| --- | ---: | ---: | ---: |");
      for (var question :
          List.of(
              "",
              " why since " + month,
              " why since last band",
              " as of " + month,
              " if active users = 60",
              " if",
              " signs")) {
        ask(pipeline, account, question);
      }
      printExplanationSize(pipeline, ids);
      CommandCpu.print(pipeline, account);
    }
  }

  private static List<String> load(HandlerPipeline pipeline, Instant now) {
    var portfolio = BenchAccounts.withYearOfSignals(ACCOUNTS, now.minus(2, ChronoUnit.HOURS));
    System.err.println("Loading a year of " + portfolio.size() + " accounts ...");
    portfolio
        .values()
        .forEach(year -> {
          pipeline.ingest(year);
          pipeline.score(100);
        });
    return List.copyOf(portfolio.keySet());
  }

  private static void ask(HandlerPipeline pipeline, String account, String question) {
    pipeline.meter().readAndReset();
    pipeline.answer("/health", account + question);
    var cost = pipeline.meter().readAndReset();
    print("/health NAME" + question, cost);
  }

  private static void print(String question, ConsumedUnits cost) {
    System.out.printf(
        Locale.ROOT,
        "| `%s` | %d | %.1f | %.0f |%n",
        question,
        cost.calls(),
        cost.reads(),
        cost.writes());
  }

  /// Approximately as DynamoDB counts them: names and strings.
  private static int bytes(HandlerPipeline pipeline, String account) {
    var query =
        QueryRequest.builder()
            .tableName(pipeline.tableName())
            .keyConditionExpression("pk = :a AND begins_with(sk, :s)")
            .expressionAttributeValues(
                Map.of(
                    ":a", AttributeValue.fromS("ACCOUNT#" + account),
                    ":s", AttributeValue.fromS("SIGNAL#")))
            .build();
    return pipeline.table().queryPaginator(query).items().stream()
        .mapToInt(item ->
            item.entrySet().stream()
                .mapToInt(it -> it.getKey().length() + it.getValue().s().length())
                .sum())
        .sum();
  }

  /// Measured by leaving parts out: the ledger of the latest change, and the assessment's
  /// components.
  private static void printExplanationSize(HandlerPipeline pipeline, List<String> ids) {
    var states = new AccountStates(pipeline.table(), pipeline.tableName());
    var ledger = 0;
    var components = 0;
    var whole = 0;
    for (var id : ids) {
      var state = states.load(new AccountId(id)).scored().orElseThrow();
      var all = stored(pipeline, states, state, true, true);
      whole += all;
      ledger += all - stored(pipeline, states, state, false, true);
      components += all - stored(pipeline, states, state, true, false);
    }
    System.out.printf(
        Locale.ROOT,
        "%nstate items of %d accounts, mean bytes: %d, of these the assessment's components and"
            + " measures %d, the ledger of the latest change %d%n",
        ids.size(),
        whole / ids.size(),
        components / ids.size(),
        ledger / ids.size());
  }

  private static int stored(
      HandlerPipeline pipeline,
      AccountStates states,
      AccountState state,
      boolean ledger,
      boolean components) {
    var id = new AccountId("bare-" + state.id() + "-" + ledger + components);
    var history = state.history();
    var scores =
        new AccountScores(
            components ? state.assessment() : without(state.assessment()),
            state.forecast(),
            ledger ? history : new AccountHistory(history.days(), Optional.empty()),
            state.scores().nextChangeDay());
    var delivery =
        new DeliveryState(1, AnnouncementOutbox.empty(), state.delivery().lastAnnouncedEpisode());
    var reduced = new AccountState(id, state.facts(), scores, state.risk(), delivery);
    states.save(reduced);
    return StateItemSize.of(pipeline, id.value()) - 2 * id.value().length();
  }

  private static HealthAssessment without(HealthAssessment assessment) {
    return new HealthAssessment(
        assessment.day(),
        assessment.scorecardVersion(),
        OptionalInt.empty(),
        assessment.band(),
        assessment.coverage(),
        List.of(),
        List.of(),
        assessment.override(),
        assessment.nextChange());
  }
}
