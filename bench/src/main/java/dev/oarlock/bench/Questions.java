package dev.oarlock.bench;

import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.bench.line.Books;
import dev.oarlock.bench.line.Line;
import dev.oarlock.bench.line.Meter.Reading;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Outbox;
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

/// What each question about an account costs in the table's own units beside the size of its log,
/// and how much of the stored state is there to explain it.
final class Questions {
  private static final int ACCOUNTS = 5;

  private Questions() {}

  static void run() {
    var now = Instant.now();
    var month = LocalDate.ofInstant(now, ZoneOffset.UTC).minusMonths(1);
    try (var line = new Line()) {
      var ids = load(line, now);
      var busiest = ids.stream().max(Comparator.comparingInt(id -> bytes(line, id)));
      var account = busiest.orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "log of %s: %,d signals, %,d bytes (a full read is %.1f units, half of that where a second old will do)%n%n",
          account,
          new SignalLog(line.table(), line.tableName()).ofAccount(new AccountId(account)).size(),
          bytes(line, account),
          Math.ceil(bytes(line, account) / 4096.0));
      line.answer("/health", account);
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
        ask(line, account, question);
      }
      explanation(line, ids);
    }
  }

  private static List<String> load(Line line, Instant now) {
    var book = Books.ofAYear(ACCOUNTS, now.minus(2, ChronoUnit.HOURS));
    System.err.println("Loading a year of " + book.size() + " accounts ...");
    book.values()
        .forEach(year -> {
          line.take(year);
          line.score(100);
        });
    return List.copyOf(book.keySet());
  }

  private static void ask(Line line, String account, String question) {
    line.meter().read();
    line.answer("/health", account + question);
    var cost = line.meter().read();
    print("/health NAME" + question, cost);
  }

  private static void print(String what, Reading cost) {
    System.out.printf(
        Locale.ROOT,
        "| `%s` | %d | %.1f | %.0f |%n",
        what,
        cost.calls(),
        cost.reads(),
        cost.writes());
  }

  /// As DynamoDB counts them, near enough: names and strings.
  private static int bytes(Line line, String account) {
    var query =
        QueryRequest.builder()
            .tableName(line.tableName())
            .keyConditionExpression("pk = :a AND begins_with(sk, :s)")
            .expressionAttributeValues(
                Map.of(
                    ":a", AttributeValue.fromS("ACCOUNT#" + account),
                    ":s", AttributeValue.fromS("SIGNAL#")))
            .build();
    return line.table().queryPaginator(query).items().stream()
        .mapToInt(item ->
            item.entrySet().stream()
                .mapToInt(it -> it.getKey().length() + it.getValue().s().length())
                .sum())
        .sum();
  }

  /// By leaving it out: the ledger of the latest change, and the verdict's components.
  private static void explanation(Line line, List<String> ids) {
    var states = new AccountStates(line.table(), line.tableName());
    var ledger = 0;
    var components = 0;
    var whole = 0;
    for (var id : ids) {
      var state = states.load(new AccountId(id)).orElseThrow();
      var all = stored(line, states, state, true, true);
      whole += all;
      ledger += all - stored(line, states, state, false, true);
      components += all - stored(line, states, state, true, false);
    }
    System.out.printf(
        Locale.ROOT,
        "%nstate items of %d accounts, mean bytes: %d, of these the verdict's components and measures %d, the ledger of the latest change %d%n",
        ids.size(),
        whole / ids.size(),
        components / ids.size(),
        ledger / ids.size());
  }

  private static int stored(
      Line line, AccountStates states, AccountState state, boolean ledger, boolean components) {
    var id = new AccountId("bare-" + state.id() + "-" + ledger + components);
    var bare =
        new AccountState(
            id,
            state.facts(),
            components ? state.verdict() : without(state.verdict()),
            state.forecast(),
            ledger ? state.latestChange() : Optional.empty(),
            state.history(),
            state.episode(),
            state.episodes(),
            state.announced(),
            state.disputes(),
            state.due(),
            Outbox.empty(),
            1);
    states.save(bare);
    return StateSize.of(line, id.value()) - 2 * id.value().length();
  }

  private static Verdict without(Verdict verdict) {
    return new Verdict(
        verdict.day(),
        verdict.scorecard(),
        OptionalInt.empty(),
        verdict.band(),
        verdict.coverage(),
        List.of(),
        List.of(),
        verdict.override(),
        verdict.nextChange());
  }
}
