package dev.oarlock.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.outlook.BookForecast;
import dev.oarlock.domain.outlook.BookForecast.Ahead;
import dev.oarlock.domain.outlook.Spread;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.slack.block.ChartBlock;
import dev.oarlock.slack.block.ChartBlock.Axes;
import dev.oarlock.slack.block.ChartBlock.Point;
import dev.oarlock.slack.block.ChartBlock.Series;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Best, likely and worst of each quarter as Slack's own chart; of the currency that most is paid
/// in.
final class QuarterChart {
  private QuarterChart() {}

  static Optional<LayoutBlock> of(BookForecast forecast) {
    return forecast.cmrr().each().stream()
        .max(Comparator.comparingLong(Money::minor))
        .map(most -> chart(forecast.quarters(), most.currency()));
  }

  private static LayoutBlock chart(List<Ahead> quarters, Currency currency) {
    var axes =
        new Axes(
            quarters.stream().map(ahead -> ahead.quarter().toString()).toList(),
            "Quarter",
            currency.getCurrencyCode() + " a month");
    var all = new Bars(quarters, currency);
    return ChartBlock.columns(
        "Revenue that may leave",
        axes,
        List.of(
            all.series("Best", Spread::best),
            all.series("Likely", Spread::likely),
            all.series("Worst", Spread::worst)));
  }

  private record Bars(List<Ahead> quarters, Currency currency) {
    Series series(String name, Function<Spread, Amounts> end) {
      return new Series(
          name,
          quarters.stream()
              .map(it -> new Point(it.quarter().toString(), value(end.apply(it.loss().spread()))))
              .toList());
    }

    private double value(Amounts amounts) {
      var digits = Math.max(0, currency.getDefaultFractionDigits());
      return amounts.byCurrency().getOrDefault(currency, 0L) / Math.pow(10, digits);
    }
  }
}
