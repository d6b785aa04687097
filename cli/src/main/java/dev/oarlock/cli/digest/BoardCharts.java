package dev.oarlock.cli.digest;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.board.BoardPack;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.local.plot.AxisPlot;
import dev.oarlock.local.plot.PlotArea;
import dev.oarlock.local.plot.PlotAxis;
import dev.oarlock.local.plot.PlotMark;
import dev.oarlock.local.plot.SvgPicture;
import dev.oarlock.local.plot.ValueRange;
import dev.oarlock.slack.text.RevenueCategoryText;
import dev.oarlock.slack.view.board.BoardFigures;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/// The charts of a board pack, in the currency of the most accounts.
record BoardCharts(BoardPack pack, Currency currency) {
  private static final double LEFT = 56;
  private static final double NARROWEST = 360;
  private static final double WIDEST = 640;

  /// What a character of a name needs under a bar.
  private static final double CHARACTER = 6.6;

  /// What lies between the opening and the closing; nothing where nothing moved.
  static String movements(BoardPack pack) {
    return pack.currencies()
        .main()
        .map(currency -> new BoardCharts(pack, currency))
        .filter(it -> !it.moved().isEmpty())
        .map(it ->
            it.chart(
                "What moved CMRR",
                it.moved().stream().map(RevenueCategoryText::label).toList(),
                it.moved().stream()
                    .map(category -> it.units(it.pack.revenue().movement(category)))
                    .toList()))
        .orElse("");
  }

  /// The revenue at the end of each quarter.
  static String closings(BoardFigures figures) {
    var pack = figures.pack();
    return pack.currencies()
        .main()
        .map(currency -> new BoardCharts(pack, currency))
        .map(it ->
            it.chart(
                "CMRR at the end of the quarter",
                figures.quarters(),
                pack.quarters().stream().map(quarter -> it.units(quarter.closing())).toList()))
        .orElse("");
  }

  private List<RevenueCategory> moved() {
    return Arrays.stream(RevenueCategory.values())
        .filter(category -> units(pack.revenue().movement(category)) != 0)
        .toList();
  }

  private String chart(String title, List<String> names, List<Double> values) {
    var plot =
        new AxisPlot(
            "",
            new PlotAxis.Categories(names, ""),
            new PlotAxis.Values(ValueRange.coveringZero(values), "#,##0", ""),
            List.of(new PlotMark.Bars(List.of(values))));
    var widest = names.stream().mapToInt(String::length).max().orElse(1);
    var needed = LEFT + 20 + names.size() * widest * CHARACTER;
    var width = Math.clamp(needed, NARROWEST, WIDEST);
    var description = title + " in " + currency.getCurrencyCode() + ": " + names + " " + values;
    return "<figure><figcaption>%s, %s a month</figcaption>%s</figure>"
        .formatted(
            title,
            currency.getCurrencyCode(),
            new SvgPicture(description, width, 170)
                .inPage(plot.draw(new PlotArea(LEFT, 8, width - LEFT - 10, 130))));
  }

  private double units(MultiCurrencyAmount amounts) {
    var digits = Math.max(0, currency.getDefaultFractionDigits());
    return amounts.byCurrency().getOrDefault(currency, 0L) / Math.pow(10, digits);
  }
}
