package dev.oarlock.bench.ledger;

import dev.oarlock.bench.pipeline.BenchAccounts;
import dev.oarlock.bench.pipeline.BenchClock;
import dev.oarlock.bench.pipeline.CapacityMeter.ConsumedUnits;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.summarize.SummarizePortfolio;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the revenue ledger and the weekly digest cost in portfolios of different size in which the
/// same happened: booking a contract signal, the digest, and a report of a year by segment.
public final class LedgerBench {
  private static final int MOVEMENTS = 300;
  private static final int MOVING_ACCOUNTS = 100;
  private static final int DAYS_LOADED_AGO = 30;
  private static final int SCORED = 1_000;

  private LedgerBench() {}

  public static void run() {
    System.out.println(
        "| accounts | writes a contract signal | movements of a week | reads | CPU ms"
            + " | a digest: reads | CPU ms | without a night: reads | CPU ms"
            + " | the night: reads | writes | a year by segment: reads | CPU ms |");
    System.out.println("| ---: ".repeat(13) + "|");
    at(100); // warm-up; it is measured again
    for (var accounts : List.of(100, 1_000, 10_000)) {
      System.out.println(at(accounts));
    }
  }

  private static String at(int accounts) {
    var today = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(8));
    var clock = new BenchClock(today.minus(DAYS_LOADED_AGO, ChronoUnit.DAYS));
    try (var pipeline = new HandlerPipeline(clock)) {
      load(pipeline, accounts, clock.instant());
      var signal = addOns(pipeline, clock, today);
      var reader = new LedgerReader(pipeline);
      var unprepared = reader.digest();
      var night = night(pipeline, clock, today);
      var week = reader.week();
      var digest = reader.digest();
      var year = reader.year();
      return String.format(
          Locale.ROOT,
          "| %,d | %.2f | %d | %.1f | %.0f | %.1f | %.0f | %.1f | %.0f | %.0f | %.0f | %.1f | %.0f"
              + " |",
          accounts,
          signal.writes() / MOVEMENTS,
          week.items(),
          week.units().reads(),
          week.millis(),
          digest.units().reads(),
          digest.millis(),
          unprepared.units().reads(),
          unprepared.millis(),
          night.reads(),
          night.writes(),
          year.units().reads(),
          year.millis());
    }
  }

  /// Their contracts begin all over the year, so that a quarter of them comes up within 90 days.
  /// Beyond a thousand they are copies under names of their own, which is done sooner.
  private static void load(HandlerPipeline pipeline, int accounts, Instant now) {
    var scored = Math.min(accounts, SCORED);
    score(pipeline, scored, now);
    new CopiedAccounts(pipeline, scored).until(accounts);
  }

  private static void score(HandlerPipeline pipeline, int accounts, Instant now) {
    var batch = new ArrayList<String>();
    for (var i = 0; i < accounts; i++) {
      batch.addAll(BenchAccounts.account(CopiedAccounts.name(i), now, 5 + i * 37 % 330));
      if (i % 100 == 99) {
        pipeline.ingest(batch);
        pipeline.score(1000);
        batch.clear();
        System.err.printf("\rloading %,d of %,d accounts", i + 1, accounts);
      }
    }
    System.err.println();
  }

  /// A few of the accounts buy more on each of three days; what scoring that takes with the ledger.
  private static ConsumedUnits addOns(HandlerPipeline pipeline, BenchClock clock, Instant today) {
    var units = new ConsumedUnits(0, 0, 0);
    for (var i = 0; i < MOVEMENTS; i++) {
      var round = i / MOVING_ACCOUNTS;
      clock.moveTo(today.minus(3 - round, ChronoUnit.DAYS));
      var account = CopiedAccounts.name(i % MOVING_ACCOUNTS);
      pipeline.ingest(List.of(BenchAccounts.addOn(account, clock.instant(), round)));
      pipeline.meter().readAndReset();
      pipeline.score(1);
      units = units.plus(pipeline.meter().readAndReset());
    }
    clock.moveTo(today);
    return units;
  }

  private static ConsumedUnits night(HandlerPipeline pipeline, BenchClock clock, Instant today) {
    clock.moveTo(today.minus(7, ChronoUnit.HOURS));
    pipeline.meter().readAndReset();
    summarize(pipeline);
    clock.moveTo(today);
    return pipeline.meter().readAndReset();
  }

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private static void summarize(HandlerPipeline pipeline) {
    new SummarizePortfolio(pipeline.context())
        .handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), null);
  }
}
