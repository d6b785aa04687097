package dev.oarlock.cli.metrics.print;

import static dev.oarlock.cli.metrics.print.MetricCell.percent;

import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.metric.AnnualizedRate;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// A report as rows: a name, then a value for each period. Movements that are zero in all of them
/// are left out.
record MetricsRows(Currency currency, List<RevenueWaterfall> periods) {
  List<List<String>> all() {
    var rows = new ArrayList<List<String>>();
    rows.add(row("CMRR in " + currency.getCurrencyCode(), it -> it.period().from().toString()));
    rows.add(row("to", it -> it.period().to().toString()));
    rows.add(row("Opening", it -> money(it.opening())));
    for (var category : RevenueCategory.values()) {
      if (periods.stream().anyMatch(it -> it.movement(category) != 0)) {
        rows.add(row(MetricsText.name(category), it -> money(it.movement(category))));
      }
    }
    rows.add(row("Closing", it -> money(it.closing())));
    for (var category : RevenueCategory.values()) {
      if (periods.stream().anyMatch(it -> it.count(category) != 0)) {
        rows.add(row(MetricsText.name(category) + ", customers", it -> "" + it.count(category)));
      }
    }
    rows.add(row("Expansion", it -> money(it.expansion())));
    rows.add(row("Gross retention", it -> percent(it.grossRetention())));
    rows.add(row("Net retention", it -> percent(it.netRetention())));
    rows.add(row("Logo retention", it -> percent(it.logoRetention())));
    rows.add(row("Account wallet kept", it -> percent(it.accountWallet())));
    rows.add(row("Product wallet kept", it -> percent(it.productWallet())));
    rows.add(row("Unit churn", it -> percent(it.unitChurn())));
    rows.add(row("Unit churn a month", it -> percent(monthly(it, it.unitChurn()))));
    rows.add(row("Unit churn a year", it -> percent(yearly(it, it.unitChurn()))));
    rows.add(row("Dollar churn", it -> percent(it.dollarChurn())));
    rows.add(row("Dollar churn a month", it -> percent(monthly(it, it.dollarChurn()))));
    rows.add(row("Dollar churn a year", it -> percent(yearly(it, it.dollarChurn()))));
    rows.add(row("Customers at the start", it -> "" + it.retention().customersOpening()));
    rows.add(row("Customers at the end", it -> "" + it.retention().customersClosing()));
    return rows;
  }

  private static OptionalDouble monthly(RevenueWaterfall of, OptionalDouble churn) {
    return churn.isEmpty()
        ? churn
        : OptionalDouble.of(1 - AnnualizedRate.monthly(1 - churn.getAsDouble(), of.period()));
  }

  private static OptionalDouble yearly(RevenueWaterfall of, OptionalDouble churn) {
    return churn.isEmpty()
        ? churn
        : OptionalDouble.of(1 - AnnualizedRate.yearly(1 - churn.getAsDouble(), of.period()));
  }

  private List<String> row(String name, Function<RevenueWaterfall, String> value) {
    var row = new ArrayList<String>();
    row.add(name);
    periods.forEach(period -> row.add(value.apply(period)));
    return row;
  }

  private String money(long minor) {
    return MetricCell.money(minor, currency);
  }
}
