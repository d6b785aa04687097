package dev.oarlock.bench;

import dev.oarlock.bench.line.Books;
import dev.oarlock.bench.line.CpuClock;
import dev.oarlock.bench.line.Line;
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
          "| batch of 100 for | signals a second on one core | intake, us a signal | of it DynamoDB Local | scoring, us a signal | of it DynamoDB Local |");
      System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
      signals(line, ids, now);
      signals(line, List.of(ids.getFirst()), now.plusSeconds(86_400));
      answers(line, ids);
    }
  }

  private static void signals(Line line, List<String> ids, Instant now) {
    var intake = new Spent();
    var scoring = new Spent();
    for (var round = 0; round < WARM + ROUNDS; round++) {
      var batch = batch(ids, now.minusSeconds(7200L + round), round);
      var taken = Spent.on(line, () -> line.take(batch));
      var scored = Spent.on(line, () -> line.score(BATCH));
      if (round >= WARM) {
        intake = intake.plus(taken);
        scoring = scoring.plus(scored);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %s | %s |%n",
        ids.size() == 1 ? "one account" : ids.size() + " accounts",
        ROUNDS * BATCH * 1e9 / (intake.all() + scoring.all()),
        intake.each(ROUNDS * BATCH),
        scoring.each(ROUNDS * BATCH));
  }

  /// CPU nanoseconds, and those of them that the table itself took.
  private record Spent(long all, long table) {
    Spent() {
      this(0, 0);
    }

    static Spent on(Line line, Runnable work) {
      line.meter().nanos();
      var start = CpuClock.now();
      work.run();
      return new Spent(CpuClock.now() - start, line.meter().nanos());
    }

    Spent plus(Spent more) {
      return new Spent(all + more.all, table + more.table);
    }

    String each(int signals) {
      return String.format(Locale.ROOT, "%.0f | %.0f", all / 1e3 / signals, table / 1e3 / signals);
    }
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
      var start = CpuClock.now();
      read(line, id);
      var read = CpuClock.now();
      line.answer("/health", id);
      if (i >= 0) {
        bare[i] = read - start;
        health[i] = CpuClock.now() - read;
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
}
