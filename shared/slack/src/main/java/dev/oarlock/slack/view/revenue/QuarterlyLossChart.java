package dev.oarlock.slack.view.revenue;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.LossForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.QuarterLoss;
import dev.oarlock.slack.card.ColumnChart;
import dev.oarlock.slack.card.ColumnChart.ChartAxes;
import dev.oarlock.slack.card.ColumnChart.ChartPoint;
import dev.oarlock.slack.card.ColumnChart.ChartSeries;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Best, expected and worst of each quarter as a chart, of the currency that most accounts pay in.
/// Where a worst lies below what is expected, no worst is drawn: a column of nothing would be taken
/// for a promise.
final class QuarterlyLossChart {
  private QuarterlyLossChart() {}

  static Optional<ColumnChart> of(RevenueForecast forecast) {
    return currency(forecast).map(currency -> chart(forecast.quarters(), currency));
  }

  private static Optional<Currency> currency(RevenueForecast forecast) {
    return forecast
        .mainCurrency()
        .or(() -> forecast.cmrr().byCurrency().keySet().stream().findFirst());
  }

  private static ColumnChart chart(List<QuarterLoss> quarters, Currency currency) {
    var axes =
        new ChartAxes(
            quarters.stream().map(ahead -> ahead.quarter().toString()).toList(),
            text("Quarter"),
            text("{0} a month", currency.getCurrencyCode()));
    var all = new LossSeries(quarters, currency);
    var drawn = new ArrayList<ChartSeries>();
    drawn.add(all.series(text("Best"), loss -> loss.interval().low()));
    drawn.add(all.series(text("Expected"), LossForecast::expected));
    if (all.quartersOfRareLosses().isEmpty()) {
      drawn.add(all.series(text("Worst"), loss -> loss.interval().high()));
    }
    return new ColumnChart(text("Revenue that may churn"), axes, drawn);
  }

  /// Why the chart has no worst; empty if it has.
  static Optional<String> note(RevenueForecast forecast) {
    return currency(forecast)
        .map(currency -> new LossSeries(forecast.quarters(), currency).quartersOfRareLosses())
        .filter(rare -> !rare.isEmpty())
        .map(rare ->
            text(
                "The chart shows no worst case: in {0} a loss of what is expected is rarer than one"
                    + " case in twenty.",
                EnglishPhrases.join(rare)));
  }

  private record LossSeries(List<QuarterLoss> quarters, Currency currency) {
    ChartSeries series(String name, Function<LossForecast, MultiCurrencyAmount> amount) {
      return new ChartSeries(
          name,
          quarters.stream()
              .map(it -> new ChartPoint(it.quarter().toString(), value(amount.apply(it.loss()))))
              .toList());
    }

    /// Those whose worst case is less than what is expected.
    List<String> quartersOfRareLosses() {
      return quarters.stream()
          .filter(it -> value(it.loss().interval().high()) < value(it.loss().expected()))
          .map(it -> it.quarter().toString())
          .toList();
    }

    private double value(MultiCurrencyAmount amounts) {
      var digits = Math.max(0, currency.getDefaultFractionDigits());
      return Math.rint(amounts.byCurrency().getOrDefault(currency, 0L) / Math.pow(10, digits));
    }
  }
}
