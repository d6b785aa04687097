package dev.oarlock.slack.view.revenue;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.slack.card.ColumnChart;
import dev.oarlock.slack.card.ColumnChart.ChartAxes;
import dev.oarlock.slack.card.ColumnChart.ChartPoint;
import dev.oarlock.slack.card.ColumnChart.ChartSeries;
import dev.oarlock.slack.text.RevenueCategoryText;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What moved the revenue of a period, a column a movement: what lies between the opening and the
/// closing of the sentence above it. Balances have no columns, beside which no movement could be
/// seen. Drawn is the currency in which most is paid.
public record WaterfallChart(PeriodRevenue revenue, Currency currency) {

  /// Empty where nothing moved.
  public static Optional<ColumnChart> of(PeriodRevenue revenue, Optional<Currency> main) {
    return main.map(currency -> new WaterfallChart(revenue, currency))
        .filter(it -> !it.moved().isEmpty())
        .map(WaterfallChart::chart);
  }

  private ColumnChart chart() {
    var labels = moved().stream().map(RevenueCategoryText::label).toList();
    return new ColumnChart(
        text("What moved revenue in {0}", CalendarQuarter.of(revenue.period().to())),
        new ChartAxes(labels, text("Movement"), text("{0} a month", currency.getCurrencyCode())),
        List.of(series(text("More"), 1), series(text("Less"), -1)));
  }

  private List<RevenueCategory> moved() {
    return Arrays.stream(RevenueCategory.values())
        .filter(category -> minor(category) != 0)
        .collect(Collectors.toList());
  }

  private ChartSeries series(String name, int sign) {
    return new ChartSeries(
        name,
        moved().stream()
            .map(category ->
                new ChartPoint(RevenueCategoryText.label(category), units(sign * minor(category))))
            .toList());
  }

  private long minor(RevenueCategory category) {
    return in(revenue.movement(category));
  }

  private long in(MultiCurrencyAmount amounts) {
    return amounts.byCurrency().getOrDefault(currency, 0L);
  }

  private double units(long minor) {
    var digits = Math.max(0, currency.getDefaultFractionDigits());
    return Math.max(0, minor) / Math.pow(10, digits);
  }
}
