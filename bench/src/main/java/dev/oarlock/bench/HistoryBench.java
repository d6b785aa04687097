package dev.oarlock.bench;

import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.bench.pipeline.BenchAccounts;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.bench.pipeline.ThreadCpuClock;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.score.rebuild.AccountRebuild;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// What a long log costs: one account with very many signals over three years, its state made anew,
/// and its past asked for.
final class HistoryBench {
  private static final AccountId ACCOUNT = new AccountId("long");
  private static final int DAYS = 3 * 365;
  private static final int PUTS = 25;

  private final HandlerPipeline pipeline;
  private final int signals;

  private HistoryBench(HandlerPipeline pipeline, int signals) {
    this.pipeline = pipeline;
    this.signals = signals;
  }

  static void run(String... arguments) {
    var most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    System.out.println(
        "| signals | reading, CPU | held in memory | rebuild, CPU | `as of`, CPU | `why`, CPU |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
    for (var signals : List.of(2_000, 2_000, 10_000, most)) { // the first one warms up
      try (var pipeline = new HandlerPipeline()) {
        System.out.println(new HistoryBench(pipeline, signals).row());
      }
    }
  }

  private String row() {
    load();
    var before = usedBytes();
    var reading = ThreadCpuClock.now();
    var log = new SignalLog(pipeline.table(), pipeline.tableName()).ofAccount(ACCOUNT);
    reading = ThreadCpuClock.now() - reading;
    var held = usedBytes() - before;
    var rebuild = cpu(() -> new AccountRebuild(pipeline.context()).rebuild(ACCOUNT, (_, _) -> {}));
    var month = LocalDate.now(ZoneOffset.UTC).minusMonths(1);
    var asOf = cpu(() -> ask(" as of " + month));
    var why = cpu(() -> ask(" why since " + month));
    return String.format(
        Locale.ROOT,
        "| %,d | %.1f s | %,d MB | %.1f s | %.1f s | %.1f s |",
        log.size(),
        reading / 1e9,
        held >> 20,
        rebuild,
        asOf,
        why);
  }

  private void ask(String question) {
    var answer = pipeline.wholeAnswer("/health", ACCOUNT + question);
    System.err.println(answer.substring(0, Math.min(300, answer.length())));
  }

  private static double cpu(Runnable work) {
    var from = ThreadCpuClock.now();
    work.run();
    return (ThreadCpuClock.now() - from) / 1e9;
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /// Straight into the log, known when they happened.
  private void load() {
    var start = Instant.now().minus(Duration.ofDays(DAYS));
    var writes = new ArrayList<WriteRequest>();
    for (var told : BenchAccounts.newAccount(ACCOUNT.value(), start.plus(Duration.ofDays(30)))) {
      var event = JsonTree.parse(told);
      var detail = event.path("detail");
      var signal = SignalJson.read(event.path("detail-type").asText(), detail);
      if (signal instanceof ProfileSignal profile) {
        new AccountDirectory(pipeline.table(), pipeline.tableName())
            .writer()
            .enter(ACCOUNT, start, profile);
      }
      writes.add(write(detail.path("id").asText(), start, signal));
    }
    var pause = Duration.ofDays(DAYS).dividedBy(signals);
    for (var i = writes.size(); i < signals; i++) {
      var at = start.plus(pause.multipliedBy(i));
      writes.add(write("s" + i, at, signal(i, at)));
      if (writes.size() == PUTS) {
        flush(writes);
      }
    }
    flush(writes);
  }

  /// One report of use a day, tickets now and then, and many small things of marketing.
  private Signal signal(int number, Instant at) {
    var aDay = Math.max(1, signals / DAYS);
    var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return number % aDay == 0
        ? read(
            "UsageReported",
            "{'day':'%s','activeUsers':%d,'logins':40}".formatted(day, 10 + number % 7))
        : number % 40 == 1
            ? read("TicketOpened", "{'ticket':'T%d','priority':'normal'}".formatted(number))
            : read("MarketingEngaged", "{'action':'clicked'}");
  }

  private static Signal read(String type, String detail) {
    return SignalJson.read(type, JsonTree.parse(detail.replace('\'', '"')));
  }

  private static WriteRequest write(String id, Instant at, Signal signal) {
    var logged = new LoggedSignal(new SignalId(id), ACCOUNT, at, at, signal);
    Map<String, AttributeValue> item = new LogEntry(logged, "bench", "event-" + id).toItem();
    return WriteRequest.builder().putRequest(put -> put.item(item)).build();
  }

  private void flush(List<WriteRequest> writes) {
    if (!writes.isEmpty()) {
      var batch = List.copyOf(writes);
      pipeline.table().batchWriteItem(it -> it.requestItems(Map.of(pipeline.tableName(), batch)));
      writes.clear();
    }
  }
}
