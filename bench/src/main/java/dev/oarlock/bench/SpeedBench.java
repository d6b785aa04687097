package dev.oarlock.bench;

import dev.oarlock.bench.pipeline.BenchAccounts;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.bench.pipeline.ThreadCpuClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How many signals one core ingests and scores, and how long `/health` takes compared with a plain
/// read of the same item in the same run. Both are CPU time of the calling thread, which is robust
/// on a busy machine.
final class SpeedBench {
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 30;
  private static final int BATCH = 100;
  private static final int ANSWERS = 2_000;

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
      answers(pipeline, ids);
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

  private static void answers(HandlerPipeline pipeline, List<String> ids) {
    var health = new long[ANSWERS];
    var plain = new long[ANSWERS];
    for (var i = -ANSWERS; i < ANSWERS; i++) {
      var id = ids.get(Math.floorMod(i, ids.size()));
      var start = ThreadCpuClock.now();
      read(pipeline, id);
      var read = ThreadCpuClock.now();
      pipeline.answer("/health", id);
      if (i >= 0) {
        plain[i] = read - start;
        health[i] = ThreadCpuClock.now() - read;
      }
    }
    System.out.printf("%n/health, warm, compared with a plain query of the same item%n");
    System.out.printf(
        "p50: %s%np99: %s%n", compare(health, plain, .5), compare(health, plain, .99));
  }

  private static void read(HandlerPipeline pipeline, String id) {
    var values =
        Map.of(":a", AttributeValue.fromS("STATE#" + id), ":s", AttributeValue.fromS("STATE"));
    pipeline
        .table()
        .query(query ->
            query
                .tableName(pipeline.tableName())
                .keyConditionExpression("pk = :a AND sk = :s")
                .expressionAttributeValues(values));
  }

  private static String compare(long[] health, long[] plain, double share) {
    var ours = percentile(health, share) / 1e3;
    var baseline = percentile(plain, share) / 1e3;
    return String.format(
        Locale.ROOT,
        "%.0f us, %.1f times the plain query's %.0f us",
        ours,
        ours / baseline,
        baseline);
  }

  private static double percentile(long[] times, double share) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }
}
