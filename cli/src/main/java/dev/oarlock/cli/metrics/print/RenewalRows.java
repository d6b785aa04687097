package dev.oarlock.cli.metrics.print;

import static dev.oarlock.cli.metrics.print.MetricCell.percent;

import dev.oarlock.domain.revenue.renewal.DueRenewal.RenewalTiming;
import dev.oarlock.domain.revenue.renewal.RenewalSummary;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/// The renewals of the periods as rows: a name, then a value for each period.
record RenewalRows(Currency currency, List<RenewalSummary> periods) {
  List<List<String>> all() {
    var rows = new ArrayList<List<String>>();
    rows.add(row("Due for renewal and decided", it -> money(it.due())));
    for (var timing : RenewalTiming.values()) {
      rows.add(row(name(timing), it -> Long.toString(it.count(timing))));
    }
    rows.add(row("Overdue and open, amount", it -> money(it.open())));
    rows.add(row("Unit churn of renewable", it -> percent(it.unitChurn())));
    rows.add(row("Dollar churn of renewable", it -> percent(it.dollarChurn())));
    rows.add(row("Signed 30 to 60 days ahead", it -> percent(it.signedAhead())));
    return rows;
  }

  private static String name(RenewalTiming timing) {
    return switch (timing) {
      case EARLY -> "Renewed early";
      case ON_TIME -> "Renewed on time";
      case LATE -> "Renewed late";
      case AUTOMATIC -> "Renewed by itself";
      case LOST -> "Not renewed";
      case OPEN -> "Overdue, open";
    };
  }

  private List<String> row(String name, Function<RenewalSummary, String> value) {
    var row = new ArrayList<String>();
    row.add(name);
    periods.forEach(period -> row.add(value.apply(period)));
    return row;
  }

  private String money(long minor) {
    return MetricCell.money(minor, currency);
  }
}
