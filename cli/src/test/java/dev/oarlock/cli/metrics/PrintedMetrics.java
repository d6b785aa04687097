package dev.oarlock.cli.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.metrics.print.MetricsExtras;
import dev.oarlock.cli.metrics.print.MetricsJson;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import java.util.Currency;

/// What `oarlock metrics --json` prints of a period, for tests of what must equal it.
public final class PrintedMetrics {
  private PrintedMetrics() {}

  public static JsonNode of(InstanceTable table, RevenuePeriod period) {
    return of(table, period, Currency.getInstance("USD"));
  }

  public static JsonNode of(InstanceTable table, RevenuePeriod period, Currency currency) {
    var report =
        RevenueReport.of(
            RevenuePortfolio.booked(table, period, RevenueView.CORRECTED),
            ReportScope.of(period, PeriodLength.YEAR),
            ExchangeRates.only(currency));
    return JsonTree.parse(MetricsJson.of(report, MetricsExtras.none())).path("periods").path(0);
  }
}
