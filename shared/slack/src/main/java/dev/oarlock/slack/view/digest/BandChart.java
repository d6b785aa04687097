package dev.oarlock.slack.view.digest;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.digest.entry.BandCount;
import dev.oarlock.slack.card.ColumnChart;
import dev.oarlock.slack.card.ColumnChart.ChartAxes;
import dev.oarlock.slack.card.ColumnChart.ChartPoint;
import dev.oarlock.slack.card.ColumnChart.ChartSeries;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.List;
import java.util.function.ToIntFunction;

/// The portfolio by band, a week ago beside now.
final class BandChart {
  private BandChart() {}

  static ColumnChart of(List<BandCount> bands) {
    var axes =
        new ChartAxes(
            bands.stream().map(BandChart::name).toList(), text("Band"), text("Customers"));
    return new ColumnChart(
        text("Customers by band"),
        axes,
        List.of(
            series(text("A week ago"), bands, BandCount::before),
            series(text("Now"), bands, BandCount::now)));
  }

  private static ChartSeries series(
      String name, List<BandCount> bands, ToIntFunction<BandCount> count) {
    return new ChartSeries(
        name,
        bands.stream().map(band -> new ChartPoint(name(band), count.applyAsInt(band))).toList());
  }

  private static String name(BandCount band) {
    return EnglishPhrases.capitalize(BandText.of(band.band()));
  }
}
