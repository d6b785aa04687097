package dev.oarlock.bench;

import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.bench.line.Books;
import dev.oarlock.bench.line.Line;
import dev.oarlock.bench.line.Meter.Reading;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.facts.Facts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a signal costs in the table's own units, at three batch sizes, when a batch is spread over
/// as many accounts and when it is all for one. The accounts have a year of signals behind them.
final class Capacity {
  private static final int ACCOUNTS = 100;
  private static final int ROUNDS = 5;

  /// On-demand list price in us-east-1 since November 2024, dollars a million units.
  private static final double WRITE_PRICE = 0.625;

  private static final double READ_PRICE = 0.125;
  private static final double SIGNALS_A_MONTH = 10_000 * 30.4;

  /// Each report says something new: one that says nothing new changes no state and costs less.
  private static int active = 1;

  private Capacity() {}

  static void run() {
    var now = Instant.now();
    try (var line = new Line()) {
      var ids = load(line, now);
      System.out.println(
          "| batch | accounts in it | writes: log | writes: all | reads | calls | events out |");
      System.out.println("| ---: | --- | ---: | ---: | ---: | ---: | ---: |");
      var tick = 0;
      var single = 0.0;
      for (var size : List.of(1, 10, 100)) {
        var spread = measure(line, ids, size, true, now.plusSeconds(tick += 3600));
        measure(line, ids, size, false, now.plusSeconds(tick += 3600));
        single = size == 1 ? price(spread) : single;
      }
      states(line, ids);
      System.out.printf(
          Locale.ROOT,
          "%n10,000 accounts, one signal each a day, every batch of one: $%.2f a month for table requests%n",
          single * SIGNALS_A_MONTH);
    }
  }

  static List<String> load(Line line, Instant now) {
    var book = Books.ofAYear(ACCOUNTS, now.minus(2, ChronoUnit.HOURS));
    System.err.println("Loading a year of " + book.size() + " accounts ...");
    book.values()
        .forEach(year -> {
          line.take(year);
          line.score(1000);
        });
    line.meter().read();
    line.bus().events();
    line.bus().calls();
    return List.copyOf(book.keySet());
  }

  /// What is known of one such account.
  static Facts yearOfOne() {
    try (var line = new Line()) {
      var account = new AccountId(load(line, Instant.now()).getFirst());
      return new AccountStates(line.table(), line.tableName()).load(account).orElseThrow().facts();
    }
  }

  private static Reading measure(
      Line line, List<String> ids, int size, boolean spread, Instant from) {
    var log = new Reading(0, 0, 0);
    var all = new Reading(0, 0, 0);
    for (var round = 0; round < ROUNDS; round++) {
      line.take(batch(ids, size, spread, from.plusSeconds(round * 400L)));
      var intake = line.meter().read();
      line.score(size);
      var scoring = line.meter().read();
      log = log.plus(intake);
      all = all.plus(intake).plus(scoring);
    }
    print(size, spread, new Reading[] {log, all}, line.bus().events());
    var signals = (double) size * ROUNDS;
    return new Reading(all.calls(), all.reads() / signals, all.writes() / signals);
  }

  private static void print(int size, boolean spread, Reading[] units, int events) {
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
      batch.add(Books.usage(account, from.minus(1, ChronoUnit.DAYS).plusSeconds(i), active++));
    }
    return batch;
  }

  private static void states(Line line, List<String> ids) {
    var sizes = ids.stream().mapToInt(id -> StateSize.of(line, id)).sorted().toArray();
    System.out.printf(
        "%nstate items after a year: median %d bytes, largest %d%n",
        sizes[sizes.length / 2], sizes[sizes.length - 1]);
  }

  private static double price(Reading each) {
    return (each.writes() * WRITE_PRICE + each.reads() * READ_PRICE) / 1_000_000;
  }
}
