package dev.oarlock.bench.ledger;

import dev.oarlock.aws.store.digest.DigestSource;
import dev.oarlock.aws.store.ledger.RevenueMovements;
import dev.oarlock.aws.store.revenue.StoredRevenue;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.bench.pipeline.CapacityMeter.ConsumedUnits;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.bench.pipeline.ThreadCpuClock;
import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.domain.portfolio.board.DigestVersion.Leadership;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Reads what is measured, each a few times.
record LedgerReader(HandlerPipeline pipeline) {
  private static final int RUNS = 5;

  /// What a reading took, the table in memory included: the least of some.
  record Reading(int items, ConsumedUnits units, double millis) {}

  Reading week() {
    var movements =
        new RevenueMovements(
            pipeline.meter().client(), pipeline.tableName(), UnreadableItems.untold());
    return fastest(() -> movements.booked(today().minusDays(6), today()).size());
  }

  Reading digest() {
    return fastest(() -> {
      var report = DigestSource.of(pipeline.context(), "bench").load(new Leadership());
      return ((WeekReport) report).digest().renewalsDue().size();
    });
  }

  Reading year() {
    var revenue =
        new StoredRevenue(
            pipeline.meter().client(), pipeline.tableName(), UnreadableItems.untold());
    var scope =
        new ReportScope(
            new RevenuePeriod(today().minusYears(1), today()),
            PeriodLength.YEAR,
            Map.of(),
            Optional.of(RevenueDimension.SEGMENT));
    return fastest(() -> {
      var customers = revenue.read(scope.whole(), RevenueView.CORRECTED);
      var rates = ExchangeRates.only(RevenueReport.mainCurrency(customers));
      return RevenueReport.of(customers, scope, rates).parts().size();
    });
  }

  private LocalDate today() {
    return pipeline.context().today();
  }

  private Reading fastest(IntSupplier work) {
    var best = Optional.<Reading>empty();
    for (int run = 0; run < RUNS; run++) {
      pipeline.meter().readAndReset();
      var start = ThreadCpuClock.now();
      var items = work.getAsInt();
      var reading =
          new Reading(items, pipeline.meter().readAndReset(), (ThreadCpuClock.now() - start) / 1e6);
      best = best.filter(it -> it.millis() < reading.millis()).or(() -> Optional.of(reading));
    }
    return best.orElseThrow();
  }
}
