package dev.oarlock.bench.ledger;

import dev.oarlock.aws.store.ledger.RevenueMovements;
import dev.oarlock.aws.store.revenue.RevenueBalances;
import dev.oarlock.aws.store.revenue.StoredRevenue;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.bench.pipeline.BenchAccounts;
import dev.oarlock.bench.pipeline.CapacityMeter.ConsumedUnits;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.bench.pipeline.ThreadCpuClock;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenueDimension;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/// What the revenue ledger costs: booking a contract signal, reading a week with the same 300
/// movements in portfolios of different size, and a report of a year by segment.
public final class LedgerBench {
  private static final int MOVEMENTS = 300;
  private static final int RUNS = 5;

  private LedgerBench() {}

  public static void run() {
    System.out.println(
        "| accounts | writes a contract signal | reads a contract signal | items of a week |"
            + " reads of a week | CPU ms of a week | reads of a year by segment | CPU ms of a year"
            + " by segment |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    at(100); // warm-up; it is measured again
    for (var accounts : List.of(100, 1_000, 10_000)) {
      System.out.println(at(accounts));
    }
  }

  private static String at(int accounts) {
    try (var pipeline = new HandlerPipeline()) {
      var now = Instant.now();
      load(pipeline, accounts, now);
      var signal = addOns(pipeline, accounts, now);
      var reader = new BenchReader(pipeline, LocalDate.ofInstant(now, ZoneOffset.UTC));
      reader.keepBalances();
      var week = reader.week();
      var year = reader.year();
      return String.format(
          Locale.ROOT,
          "| %,d | %.2f | %.2f | %d | %.1f | %.0f | %.1f | %.0f |",
          accounts,
          signal.writes() / MOVEMENTS,
          signal.reads() / MOVEMENTS,
          week.items(),
          week.units().reads(),
          week.millis(),
          year.units().reads(),
          year.millis());
    }
  }

  /// What a reading took, the table in memory included: the least of some.
  private record Reading(int items, ConsumedUnits units, double millis) {}

  private record BenchReader(HandlerPipeline pipeline, LocalDate today) {
    void keepBalances() {
      new RevenueBalances(pipeline.table(), pipeline.tableName(), UnreadableItems.untold())
          .keep(YearMonth.from(today));
    }

    Reading week() {
      var movements =
          new RevenueMovements(
              pipeline.meter().client(), pipeline.tableName(), UnreadableItems.untold());
      return fastest(() -> movements.booked(today.minusDays(6), today).size());
    }

    Reading year() {
      var revenue =
          new StoredRevenue(
              pipeline.meter().client(), pipeline.tableName(), UnreadableItems.untold());
      var scope =
          new ReportScope(
              new RevenuePeriod(today.minusYears(1), today),
              PeriodLength.YEAR,
              Map.of(),
              Optional.of(RevenueDimension.SEGMENT));
      return fastest(() -> {
        var customers = revenue.read(scope.whole(), RevenueView.CORRECTED);
        var rates = ExchangeRates.only(RevenueReport.mainCurrency(customers));
        return RevenueReport.of(customers, scope, rates).parts().size();
      });
    }

    private Reading fastest(IntSupplier work) {
      var best = Optional.<Reading>empty();
      for (int run = 0; run < RUNS; run++) {
        pipeline.meter().readAndReset();
        var start = ThreadCpuClock.now();
        var items = work.getAsInt();
        var reading =
            new Reading(
                items, pipeline.meter().readAndReset(), (ThreadCpuClock.now() - start) / 1e6);
        best = best.filter(it -> it.millis() < reading.millis()).or(() -> Optional.of(reading));
      }
      return best.orElseThrow();
    }
  }

  private static void load(HandlerPipeline pipeline, int accounts, Instant now) {
    var batch = new ArrayList<String>();
    for (var i = 0; i < accounts; i++) {
      batch.addAll(BenchAccounts.newAccount("account-" + i, now));
      if (i % 100 == 99) {
        pipeline.ingest(batch);
        pipeline.score(1000);
        batch.clear();
        System.err.printf("\rloading %,d of %,d accounts", i + 1, accounts);
      }
    }
    System.err.println();
    pipeline.meter().readAndReset();
  }

  /// One day each, so that each is a movement of its own; what scoring them takes with the ledger.
  private static ConsumedUnits addOns(HandlerPipeline pipeline, int accounts, Instant now) {
    var units = new ConsumedUnits(0, 0, 0);
    for (var i = 0; i < MOVEMENTS; i++) {
      var day = now.minusSeconds(86_400L * (i * 3L / MOVEMENTS));
      pipeline.ingest(List.of(BenchAccounts.addOn("account-" + i % accounts, day, i / accounts)));
      pipeline.meter().readAndReset();
      pipeline.score(1);
      units = units.plus(pipeline.meter().readAndReset());
    }
    return units;
  }
}
