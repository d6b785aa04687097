package dev.oarlock.slack.view.accuracy;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.learning.validation.CalibrationCurve.CalibrationBin;
import dev.oarlock.slack.block.BlockFactory;
import dev.oarlock.slack.block.DataVisualizationBlock;
import dev.oarlock.slack.block.DataVisualizationBlock.Axes;
import dev.oarlock.slack.block.DataVisualizationBlock.Point;
import dev.oarlock.slack.block.DataVisualizationBlock.Series;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What was said beside what happened, in percent, for each tenth of the scale in which anything
/// was said: as Slack's own chart, or drawn with characters.
final class CalibrationChart {
  private static final String TITLE = "What was said and what happened";
  private static final int WIDTH = 20;

  private CalibrationChart() {}

  static LayoutBlock of(List<CalibrationBin> tenths) {
    var names = tenths.stream().map(CalibrationChart::name).toList();
    return DataVisualizationBlock.columns(
        TITLE,
        new Axes(names, "Chance that was said", "Percent"),
        List.of(
            series("Said (mean)", tenths, CalibrationBin::meanPrediction),
            series("Left", tenths, CalibrationBin::churnRate)));
  }

  private static Series series(
      String name, List<CalibrationBin> tenths, ToDoubleFunction<CalibrationBin> share) {
    return new Series(
        name,
        tenths.stream()
            .map(tenth ->
                new Point(name(tenth), Math.round(1000 * share.applyAsDouble(tenth)) / 10.0))
            .toList());
  }

  static LayoutBlock textChart(List<CalibrationBin> tenths) {
    var lines = tenths.stream().map(CalibrationChart::line).toList();
    return BlockFactory.section("*" + TITLE + "*\n```" + String.join("\n", lines) + "```");
  }

  private static String line(CalibrationBin tenth) {
    return String.format(
        Locale.ROOT,
        "%-9s said %5.1f %%, left %5.1f %% %s",
        name(tenth),
        100 * tenth.meanPrediction(),
        100 * tenth.churnRate(),
        "█".repeat((int) Math.round(WIDTH * tenth.churnRate())));
  }

  private static String name(CalibrationBin tenth) {
    return 10 * tenth.index() + "-" + (10 * tenth.index() + 10) + " %";
  }
}
