package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import dev.oarlock.slack.card.ColumnChart;
import dev.oarlock.slack.card.ColumnChart.ChartAxes;
import dev.oarlock.slack.card.ColumnChart.ChartPoint;
import dev.oarlock.slack.card.ColumnChart.ChartSeries;
import dev.oarlock.slack.text.RevenueCategoryText;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// What moved revenue: of one period each movement, what it brought or took; of several what each
/// gained and lost. Balances have no columns, beside which no movement could be seen.
final class MovementChart {

  private MovementChart() {}

  /// Empty where nothing moved.
  static Optional<ColumnChart> of(RevenueReport report) {
    if (report.periods().stream().allMatch(it -> moved(it).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        report.periods().size() == 1
            ? each(report.periods().getFirst(), report.currency())
            : periods(report));
  }

  private static List<RevenueCategory> moved(RevenueWaterfall waterfall) {
    return Arrays.stream(RevenueCategory.values())
        .filter(category -> waterfall.movement(category) != 0)
        .toList();
  }

  private static ColumnChart each(RevenueWaterfall waterfall, Currency currency) {
    var labels = moved(waterfall).stream().map(RevenueCategoryText::label).toList();
    return new ColumnChart(
        title(),
        new ChartAxes(labels, text("Movement"), perMonth(currency)),
        List.of(
            series(text("More"), waterfall, currency, 1),
            series(text("Less"), waterfall, currency, -1)));
  }

  private static ChartSeries series(
      String name, RevenueWaterfall waterfall, Currency currency, int sign) {
    return new ChartSeries(
        name,
        moved(waterfall).stream()
            .map(category ->
                new ChartPoint(
                    RevenueCategoryText.label(category),
                    value(Math.max(0, sign * waterfall.movement(category)), currency)))
            .toList());
  }

  private static ColumnChart periods(RevenueReport report) {
    var all = report.periods();
    var axes =
        new ChartAxes(
            all.stream().map(it -> it.period().from().toString()).toList(),
            text("Period from"),
            perMonth(report.currency()));
    return new ColumnChart(
        title(),
        axes,
        List.of(
            series(text("Gained"), report, MovementKind::gained),
            series(text("Lost"), report, it -> -MovementKind.lost(it))));
  }

  private static ChartSeries series(
      String name, RevenueReport report, ToLongFunction<RevenueWaterfall> amount) {
    return new ChartSeries(
        name,
        report.periods().stream()
            .map(it ->
                new ChartPoint(
                    it.period().from().toString(),
                    value(amount.applyAsLong(it), report.currency())))
            .toList());
  }

  private static String perMonth(Currency currency) {
    return text("{0} a month", currency.getCurrencyCode());
  }

  private static double value(long minor, Currency currency) {
    return Math.rint(minor / Math.pow(10, Math.max(0, currency.getDefaultFractionDigits())));
  }

  private static String title() {
    return text("What moved revenue");
  }
}
