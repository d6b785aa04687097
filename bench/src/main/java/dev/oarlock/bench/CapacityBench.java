package dev.oarlock.bench;

import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.bench.pipeline.BenchAccounts;
import dev.oarlock.bench.pipeline.CapacityMeter.ConsumedUnits;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The cost of a signal in DynamoDB units, at three batch sizes, for batches spread over many
/// accounts and for batches of one account. Each account has a year of signals.
final class CapacityBench {
  private static final int ACCOUNTS = 100;
  private static final int ROUNDS = 5;

  /// On-demand list price in us-east-1 since November 2024, in dollars for a million units.
  private static final double WRITE_PRICE = 0.625;

  private static final double READ_PRICE = 0.125;
  private static final double SIGNALS_A_MONTH = 10_000 * 30.4;

  /// Each report has a new value, because a repeated one changes no state and costs less.
  private static int active = 1;

  private CapacityBench() {}

  static void run() {
    var now = Instant.now();
    try (var pipeline = new HandlerPipeline()) {
      var ids = load(pipeline, now);
      System.out.println(
          "| batch | accounts in it | writes: log | writes: all | reads | calls | events out |");
      System.out.println("| ---: | --- | ---: | ---: | ---: | ---: | ---: |");
      var tick = 0;
      var unitsOfOne = 0.0;
      for (var size : List.of(1, 10, 100)) {
        var spread = measure(pipeline, ids, size, true, now.plusSeconds(tick += 3600));
        measure(pipeline, ids, size, false, now.plusSeconds(tick += 3600));
        unitsOfOne = size == 1 ? price(spread) : unitsOfOne;
      }
      printStateSizes(pipeline, ids);
      System.out.printf(
          Locale.ROOT,
          "%n10,000 accounts, one signal each a day, every batch of one: $%.2f a month for table"
              + " requests%n",
          unitsOfOne * SIGNALS_A_MONTH);
    }
  }

  static List<String> load(HandlerPipeline pipeline, Instant now) {
    var portfolio = BenchAccounts.withYearOfSignals(ACCOUNTS, now.minus(2, ChronoUnit.HOURS));
    System.err.println("Loading a year of " + portfolio.size() + " accounts ...");
    portfolio
        .values()
        .forEach(year -> {
          pipeline.ingest(year);
          pipeline.score(1000);
        });
    pipeline.meter().readAndReset();
    pipeline.bus().events();
    pipeline.bus().calls();
    return List.copyOf(portfolio.keySet());
  }

  /// The facts of one such account.
  static Facts factsAfterOneYear() {
    try (var pipeline = new HandlerPipeline()) {
      var account = new AccountId(load(pipeline, Instant.now()).getFirst());
      return new AccountStates(pipeline.table(), pipeline.tableName()).load(account).facts();
    }
  }

  private static ConsumedUnits measure(
      HandlerPipeline pipeline, List<String> ids, int size, boolean spread, Instant from) {
    var log = new ConsumedUnits(0, 0, 0);
    var all = new ConsumedUnits(0, 0, 0);
    for (var round = 0; round < ROUNDS; round++) {
      pipeline.ingest(batch(ids, size, spread, from.plusSeconds(round * 400L)));
      var intake = pipeline.meter().readAndReset();
      pipeline.score(size);
      var scoring = pipeline.meter().readAndReset();
      log = log.plus(intake);
      all = all.plus(intake).plus(scoring);
    }
    print(size, spread, new ConsumedUnits[] {log, all}, pipeline.bus().events());
    var signals = (double) size * ROUNDS;
    return new ConsumedUnits(all.calls(), all.reads() / signals, all.writes() / signals);
  }

  private static void print(int size, boolean spread, ConsumedUnits[] units, int events) {
    var signals = (double) size * ROUNDS;
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
        size,
        spread ? "another each" : "one",
        units[0].writes() / signals,
        units[1].writes() / signals,
        units[1].reads() / signals,
        units[1].calls() / signals,
        events / signals);
  }

  private static List<String> batch(List<String> ids, int size, boolean spread, Instant from) {
    var batch = new ArrayList<String>();
    for (var i = 0; i < size; i++) {
      var account = ids.get(spread ? i % ids.size() : 7);
      batch.add(
          BenchAccounts.usageReport(
              account, from.minus(1, ChronoUnit.DAYS).plusSeconds(i), active++));
    }
    return batch;
  }

  private static void printStateSizes(HandlerPipeline pipeline, List<String> ids) {
    var sizes = ids.stream().mapToInt(id -> StateItemSize.of(pipeline, id)).sorted().toArray();
    System.out.printf(
        "%nstate items after a year: median %d bytes, largest %d%n",
        sizes[sizes.length / 2], sizes[sizes.length - 1]);
  }

  private static double price(ConsumedUnits units) {
    return (units.writes() * WRITE_PRICE + units.reads() * READ_PRICE) / 1_000_000;
  }
}
