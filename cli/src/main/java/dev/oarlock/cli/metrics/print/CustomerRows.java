package dev.oarlock.cli.metrics.print;

import static dev.oarlock.cli.metrics.print.MetricCell.percent;

import dev.oarlock.domain.portfolio.customer.CustomerReport;
import dev.oarlock.domain.portfolio.customer.LossBreakdown.LostRevenue;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Function;

/// The customers of the periods as rows: a name, then a value for each period.
record CustomerRows(Currency currency, List<CustomerReport> periods, ReasonCatalog catalog) {
  List<List<String>> all() {
    var rows = new ArrayList<List<String>>();
    rows.add(row("NPS", it -> number("%.0f", it.surveys().netPromoterScore())));
    rows.add(row("of answers", it -> Integer.toString(it.surveys().nps().size())));
    rows.add(row("CSAT", it -> percent(it.surveys().satisfied())));
    rows.add(row("of answers", it -> Integer.toString(it.surveys().csat().size())));
    rows.add(row("CES", it -> number("%.1f", it.surveys().ease())));
    rows.add(row("of answers", it -> Integer.toString(it.surveys().ces().size())));
    rows.add(row("Time to first value", it -> number("%.0f days", it.value().medianDays())));
    rows.add(row("had first value", it -> Long.toString(it.value().reached())));
    rows.add(row("wait for it at the end", it -> Long.toString(it.value().waiting())));
    rows.add(row("Average discount", it -> percent(it.prices().discount())));
    rows.add(row("First renewals", it -> Long.toString(it.firstRenewals().contracts())));
    rows.add(row("discount before", it -> percent(it.firstRenewals().before().discount())));
    rows.add(row("discount after", it -> percent(it.firstRenewals().after().discount())));
    rows.add(row("Customers of three years", it -> Long.toString(it.sizes().customers())));
    rows.add(row("of them left", it -> Long.toString(it.sizes().left())));
    rows.add(row("Contract size, first", it -> money(it.sizes().first())));
    rows.add(row("three years later", it -> money(it.sizes().afterThreeYears())));
    rows.add(row("Contract size after three years", it -> percent(it.sizes().ratio())));
    rows.add(row("Lost", it -> lost(it.losses().total())));
    rows.add(row("avoidable", it -> lost(it.losses().avoidable())));
    rows.add(row("unavoidable", it -> lost(it.losses().unavoidable())));
    rows.add(row("no reason given", it -> lost(it.losses().unexplained())));
    for (var reason : reasons()) {
      rows.add(row("because of " + catalog.titleOf(reason), it -> because(it, reason)));
    }
    return rows;
  }

  private TreeSet<String> reasons() {
    var reasons = new TreeSet<String>();
    periods.forEach(it -> reasons.addAll(it.losses().byReason().keySet()));
    return reasons;
  }

  private List<String> row(String name, Function<CustomerReport, String> value) {
    var row = new ArrayList<String>();
    row.add(name);
    periods.forEach(period -> row.add(value.apply(period)));
    return row;
  }

  private String because(CustomerReport of, String reason) {
    return Optional.ofNullable(of.losses().byReason().get(reason)).map(this::lost).orElse("-");
  }

  private String lost(LostRevenue lost) {
    return money(lost.amount()) + " (" + lost.losses() + ")";
  }

  private String money(long minor) {
    return MetricCell.money(minor, currency);
  }

  private static String number(String format, OptionalDouble number) {
    return number.isEmpty() ? "-" : String.format(Locale.ROOT, format, number.getAsDouble());
  }
}
