package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.revenue.metric.MetricDefinition;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.forecast.ShareText;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// A table with a column a period; of one period, a last column says what others report.
final class PeriodColumns<P> {
  private final List<P> periods;
  private final Currency currency;
  private final List<List<String>> rows = new ArrayList<>();

  PeriodColumns(List<P> periods, Currency currency) {
    this.periods = periods;
    this.currency = currency;
  }

  PeriodColumns<P> row(MetricDefinition metric, Function<P, String> value) {
    return row(text(metric.title()), value, said(metric.others()));
  }

  PeriodColumns<P> row(String name, Function<P, String> value) {
    return row(name, value, "");
  }

  private PeriodColumns<P> row(String name, Function<P, String> value, String others) {
    var row = new ArrayList<String>();
    row.add(name);
    periods.forEach(period -> row.add(value.apply(period)));
    if (periods.size() == 1) {
      row.add(others);
    }
    rows.add(row);
    return this;
  }

  FigureTable table(String title, Function<P, RevenuePeriod> period) {
    var columns = new ArrayList<String>();
    columns.add("");
    if (periods.size() == 1) {
      columns.addAll(List.of(text("here"), text("others")));
    } else {
      periods.forEach(it -> columns.add(period.apply(it).from().toString()));
    }
    return new FigureTable(title, columns, rows);
  }

  String money(long minor) {
    return MoneyText.of(new Money(minor, currency));
  }

  static String percent(OptionalDouble share) {
    return ShareText.percent(share);
  }

  static String number(String format, OptionalDouble number) {
    return number.isEmpty() ? "-" : figure(format, number.getAsDouble()).replace('-', '−');
  }
}
