package dev.oarlock.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A month is reported and closed, and then something is told of it.
class ClosedMonthsTest {
  private static final RevenuePeriod MONTHS =
      new RevenuePeriod(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-11-30"));

  private final TurnedClock clock = new TurnedClock();

  @Test
  void whatIsToldOfAClosedMonthIsBookedInTheOpenOneAndNamesTheMonthItBelongsTo() throws Exception {
    clock.turnTo("2026-10-02T09:00:00Z");
    try (var cloud = LocalCloud.start(CloudSetup.inMemory().withClock(clock))) {
      cloud.put(
          "crm", "AccountRegistered", "{\"account\":\"a\",\"at\":\"2026-01-01\",\"name\":\"A\"}");
      order(cloud, "1", "new", "2026-09-10", 10_000);
      cloud.drain();
      cloud.fireSchedule("SummarizePortfolio");
      clock.turnTo("2026-11-10T09:00:00Z");
      cloud.fireSchedule("SummarizePortfolio");

      order(cloud, "2", "add-on", "2026-10-20", 5_000);
      order(cloud, "3", "add-on", "2026-11-05", 700);
      cloud.drain();

      var reported = months(cloud, RevenueView.REPORTED);
      var corrected = months(cloud, RevenueView.CORRECTED);
      assertThat(reported)
          .extracting(RevenueWaterfall::closing)
          .containsExactly(10_000L, 10_000L, 15_700L);
      assertThat(corrected)
          .extracting(RevenueWaterfall::closing)
          .containsExactly(10_000L, 15_000L, 15_700L);
      assertThat(reported.get(2).movement(RevenueCategory.ADD_ON)).isEqualTo(5_700);
      assertThat(corrected.get(1).movement(RevenueCategory.ADD_ON)).isEqualTo(5_000);

      cloud.fireSchedule("SummarizePortfolio");

      assertThat(months(cloud, RevenueView.REPORTED)).isEqualTo(reported);
      assertThat(months(cloud, RevenueView.CORRECTED)).isEqualTo(corrected);
      var late = new RevenuePeriod(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"));
      assertThat(months(cloud, late, RevenueView.REPORTED)).containsExactly(reported.get(2));
      assertThat(months(cloud, late, RevenueView.CORRECTED)).containsExactly(corrected.get(2));
    }
  }

  private static List<RevenueWaterfall> months(LocalCloud cloud, RevenueView view) {
    return months(cloud, MONTHS, view);
  }

  private static List<RevenueWaterfall> months(
      LocalCloud cloud, RevenuePeriod period, RevenueView view) {
    var name = cloud.template().tables().getFirst().request().tableName();
    var table = new InstanceTable(cloud.dynamo(), name, LocalDate.parse("2026-11-10"));
    return RevenueReport.of(
            RevenuePortfolio.booked(table, period, view),
            ReportScope.of(period, PeriodLength.MONTH),
            ExchangeRates.only(Currency.getInstance("EUR")))
        .periods();
  }

  private static void order(LocalCloud cloud, String id, String order, String day, int amount) {
    cloud.put(
        "billing",
        "ContractChanged",
        """
        {"account":"a","at":"%s","id":"%s","contract":"C","order":"%s","effective":"%s",
         "termMonths":12,"autoRenew":true,"lines":[{"sku":"%s","quantity":1,
         "amount":{"amount":%d,"currency":"EUR"},"per":"month"}]}\
        """
            .formatted(day, id, order, day, "plan" + id, amount));
  }

  /// The time of day goes on as it does outside.
  private static final class TurnedClock extends Clock {
    private Duration ahead = Duration.ZERO;

    void turnTo(String moment) {
      ahead = Duration.between(Clock.systemUTC().instant(), Instant.parse(moment));
    }

    @Override
    public Instant instant() {
      return InstantSource.system().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
