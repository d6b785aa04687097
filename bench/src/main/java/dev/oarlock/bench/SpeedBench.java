package dev.oarlock.bench;

import dev.oarlock.bench.coldstart.PlainBot;
import dev.oarlock.bench.pipeline.BenchAccounts;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.bench.pipeline.SignedCommands;
import dev.oarlock.bench.pipeline.ThreadCpuClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How many signals one core ingests and scores, and how long `/health` takes compared with a plain
/// Bolt app that does the same query, and with the bare query, in the same run. Both are CPU time
/// of the calling thread, which is robust on a busy machine.
final class SpeedBench {
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 30;
  private static final int BATCH = 100;
  private static final int ANSWERS = 2_000;

  /// Fewer than the states that a container keeps, and more than it is asked about in a tenth of a
  /// second, so long as a name is known; of all a hundred none is there any more when its turn
  /// comes.
  private static final int REMEMBERED = 60;

  private SpeedBench() {}

  static void run() {
    var now = Instant.now();
    try (var pipeline = new HandlerPipeline()) {
      var ids = CapacityBench.load(pipeline, now);
      System.out.println(
          "| batch of 100 for | signals a second on one core | intake, us a signal | of it DynamoDB"
              + " Local | scoring, us a signal | of it DynamoDB Local |");
      System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
      signals(pipeline, ids, now);
      signals(pipeline, List.of(ids.getFirst()), now.plusSeconds(86_400));
      System.out.println(
          "\n| warm, CPU us | `/health` | plain Bolt | times | bare query | times |");
      System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
      answers("the first time", pipeline, ids);
      answers("again", pipeline, ids.subList(0, REMEMBERED));
    }
  }

  private static void signals(HandlerPipeline pipeline, List<String> ids, Instant now) {
    var intake = new CpuSpent();
    var scoring = new CpuSpent();
    for (var round = 0; round < WARM_UP + ROUNDS; round++) {
      var batch = batch(ids, now.minusSeconds(7200L + round), round);
      var ingested = CpuSpent.measure(pipeline, () -> pipeline.ingest(batch));
      var scored = CpuSpent.measure(pipeline, () -> pipeline.score(BATCH));
      if (round >= WARM_UP) {
        intake = intake.plus(ingested);
        scoring = scoring.plus(scored);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %s | %s |%n",
        ids.size() == 1 ? "one account" : ids.size() + " accounts",
        ROUNDS * BATCH * 1e9 / (intake.total() + scoring.total()),
        intake.each(ROUNDS * BATCH),
        scoring.each(ROUNDS * BATCH));
  }

  /// CPU nanoseconds in total, and those spent in the table itself.
  private record CpuSpent(long total, long table) {
    CpuSpent() {
      this(0, 0);
    }

    static CpuSpent measure(HandlerPipeline pipeline, Runnable work) {
      pipeline.meter().tableNanos();
      var start = ThreadCpuClock.now();
      work.run();
      return new CpuSpent(ThreadCpuClock.now() - start, pipeline.meter().tableNanos());
    }

    CpuSpent plus(CpuSpent more) {
      return new CpuSpent(total + more.total, table + more.table);
    }

    String each(int signals) {
      return String.format(
          Locale.ROOT, "%.0f | %.0f", total / 1e3 / signals, table / 1e3 / signals);
    }
  }

  private static List<String> batch(List<String> ids, Instant at, int round) {
    var batch = new ArrayList<String>();
    for (var i = 0; i < BATCH; i++) {
      batch.add(
          BenchAccounts.usageReport(
              ids.get(i % ids.size()), at.plusMillis(i), 1 + round * BATCH + i));
    }
    return batch;
  }

  private static void answers(String which, HandlerPipeline pipeline, List<String> ids) {
    var bot = new PlainBot(pipeline.table(), pipeline.tableName());
    var health = new long[ANSWERS];
    var plain = new long[ANSWERS];
    var query = new long[ANSWERS];
    for (var i = -ANSWERS; i < ANSWERS; i++) {
      var id = ids.get(Math.floorMod(i, ids.size()));
      var event = SignedCommands.signed("/health", id);
      var start = ThreadCpuClock.now();
      bot.sentence(id);
      var queried = ThreadCpuClock.now();
      answer(bot, event);
      var plainAnswered = ThreadCpuClock.now();
      pipeline.unmeteredAnswer("/health", id);
      if (i >= 0) {
        query[i] = queried - start;
        plain[i] = plainAnswered - queried;
        health[i] = ThreadCpuClock.now() - plainAnswered;
      }
    }
    compare(which + ", p50", .5, health, plain, query);
    compare(which + ", p99", .99, health, plain, query);
  }

  private static void answer(PlainBot bot, String event) {
    try {
      var response = bot.answer(event);
      if (response.getStatusCode() != 200) {
        throw new IllegalStateException("the plain bot answered " + response);
      }
    } catch (Exception e) { // Bolt's handlers throw just that
      throw new IllegalStateException(e);
    }
  }

  private static void compare(
      String name, double share, long[] health, long[] plain, long[] query) {
    var ours = percentile(health, share) / 1e3;
    var bolt = percentile(plain, share) / 1e3;
    var bare = percentile(query, share) / 1e3;
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.1f | %.0f | %.1f |%n",
        name,
        ours,
        bolt,
        ours / bolt,
        bare,
        ours / bare);
  }

  private static double percentile(long[] times, double share) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }
}
