package dev.oarlock.slack.view.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.LossForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.QuarterLoss;
import dev.oarlock.slack.card.ColumnChart;
import dev.oarlock.slack.card.ColumnChart.ChartAxes;
import dev.oarlock.slack.card.ColumnChart.ChartPoint;
import dev.oarlock.slack.card.ColumnChart.ChartSeries;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Best, likely and worst of each quarter as a chart, of the currency that most accounts pay in.
final class QuarterlyLossChart {
  private QuarterlyLossChart() {}

  static Optional<ColumnChart> of(RevenueForecast forecast) {
    return forecast
        .mainCurrency()
        .or(() -> forecast.cmrr().byCurrency().keySet().stream().findFirst())
        .map(currency -> chart(forecast.quarters(), currency));
  }

  private static ColumnChart chart(List<QuarterLoss> quarters, Currency currency) {
    var axes =
        new ChartAxes(
            quarters.stream().map(ahead -> ahead.quarter().toString()).toList(),
            "Quarter",
            currency.getCurrencyCode() + " a month");
    var all = new LossSeries(quarters, currency);
    return new ColumnChart(
        "Revenue that may churn",
        axes,
        List.of(
            all.series("Best", loss -> loss.interval().low()),
            all.series("Likely", LossForecast::expected),
            all.series("Worst", loss -> loss.interval().high())));
  }

  private record LossSeries(List<QuarterLoss> quarters, Currency currency) {
    ChartSeries series(String name, Function<LossForecast, MultiCurrencyAmount> amount) {
      return new ChartSeries(
          name,
          quarters.stream()
              .map(it -> new ChartPoint(it.quarter().toString(), value(amount.apply(it.loss()))))
              .toList());
    }

    private double value(MultiCurrencyAmount amounts) {
      var digits = Math.max(0, currency.getDefaultFractionDigits());
      return amounts.byCurrency().getOrDefault(currency, 0L) / Math.pow(10, digits);
    }
  }
}
