package dev.oarlock.bench;

import dev.oarlock.bench.line.Books;
import dev.oarlock.bench.line.Line;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How many signals one core takes in and scores, and how long `/health` takes beside one bare read
/// of the same item in the same run. Both are in CPU time of the calling thread, which holds on a
/// busy machine.
final class Speed {
  private static final int WARM = 20;
  private static final int ROUNDS = 30;
  private static final int BATCH = 100;
  private static final int ANSWERS = 2_000;

  private Speed() {}

  static void run() {
    var now = Instant.now();
    try (var line = new Line()) {
      var ids = Capacity.load(line, now);
      System.out.println(
          "| batch of 100 for | signals a second on one core | intake, us a signal | scoring, us a signal |");
      System.out.println("| --- | ---: | ---: | ---: |");
      signals(line, ids, now);
      signals(line, List.of(ids.getFirst()), now.plusSeconds(86_400));
      answers(line, ids);
    }
  }

  private static void signals(Line line, List<String> ids, Instant now) {
    var intake = 0L;
    var scoring = 0L;
    for (var round = 0; round < WARM + ROUNDS; round++) {
      var batch = batch(ids, now.minusSeconds(7200L + round), round);
      var start = cpu();
      line.take(batch);
      var taken = cpu();
      line.score(BATCH);
      var scored = cpu();
      if (round >= WARM) {
        intake += taken - start;
        scoring += scored - taken;
      }
    }
    var signals = (double) ROUNDS * BATCH;
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.0f |%n",
        ids.size() == 1 ? "one account" : ids.size() + " accounts",
        signals * 1e9 / (intake + scoring),
        intake / signals / 1e3,
        scoring / signals / 1e3);
  }

  private static List<String> batch(List<String> ids, Instant at, int round) {
    var batch = new ArrayList<String>();
    for (var i = 0; i < BATCH; i++) {
      batch.add(Books.usage(ids.get(i % ids.size()), at.plusMillis(i), 1 + round * BATCH + i));
    }
    return batch;
  }

  private static void answers(Line line, List<String> ids) {
    var health = new long[ANSWERS];
    var bare = new long[ANSWERS];
    for (var i = -ANSWERS; i < ANSWERS; i++) {
      var id = ids.get(Math.floorMod(i, ids.size()));
      var start = cpu();
      read(line, id);
      var read = cpu();
      line.answer("/health", id);
      if (i >= 0) {
        bare[i] = read - start;
        health[i] = cpu() - read;
      }
    }
    System.out.printf("%n/health, warm, beside a bare query of the same item%n");
    System.out.printf("p50: %s%np99: %s%n", beside(health, bare, .5), beside(health, bare, .99));
  }

  private static void read(Line line, String id) {
    var values =
        Map.of(":a", AttributeValue.fromS("ACCOUNT#" + id), ":s", AttributeValue.fromS("STATE"));
    line.table()
        .query(query ->
            query
                .tableName(line.tableName())
                .keyConditionExpression("pk = :a AND sk = :s")
                .expressionAttributeValues(values));
  }

  private static String beside(long[] health, long[] bare, double share) {
    var ours = percentile(health, share) / 1e3;
    var theirs = percentile(bare, share) / 1e3;
    return String.format(
        Locale.ROOT, "%.0f us, %.1f times the bare query's %.0f us", ours, ours / theirs, theirs);
  }

  private static double percentile(long[] times, double share) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
