package dev.oarlock.slack.view.digest;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.portfolio.digest.entry.BandCount;
import dev.oarlock.slack.block.BlockFactory;
import dev.oarlock.slack.block.DataVisualizationBlock;
import dev.oarlock.slack.block.DataVisualizationBlock.Axes;
import dev.oarlock.slack.block.DataVisualizationBlock.Point;
import dev.oarlock.slack.block.DataVisualizationBlock.Series;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.List;
import java.util.function.ToIntFunction;

/// The portfolio by band, a week ago beside now: as Slack's own chart, or drawn with characters.
final class BandChart {
  private static final int WIDTH = 20;

  private BandChart() {}

  static LayoutBlock of(List<BandCount> bands) {
    var axes = new Axes(bands.stream().map(BandChart::name).toList(), "Band", "Customers");
    return DataVisualizationBlock.columns(
        "Customers by band",
        axes,
        List.of(
            series("A week ago", bands, BandCount::before), series("Now", bands, BandCount::now)));
  }

  private static Series series(String name, List<BandCount> bands, ToIntFunction<BandCount> count) {
    return new Series(
        name, bands.stream().map(band -> new Point(name(band), count.applyAsInt(band))).toList());
  }

  static LayoutBlock textChart(List<BandCount> bands) {
    var most = Math.max(1, bands.stream().mapToInt(BandCount::now).max().orElse(1));
    var lines = bands.stream().map(band -> line(band, most)).toList();
    return BlockFactory.section("*Customers by band*\n```" + String.join("\n", lines) + "```");
  }

  private static String line(BandCount band, int most) {
    var bar = "█".repeat(Math.round((float) WIDTH * band.now() / most));
    return "%-8s %s %d (a week ago %d)".formatted(name(band), bar, band.now(), band.before());
  }

  private static String name(BandCount band) {
    return EnglishPhrases.capitalize(BandText.of(band.band()));
  }
}
