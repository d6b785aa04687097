package dev.oarlock.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.learn.Calibration.Tenth;
import dev.oarlock.slack.block.ChartBlock;
import dev.oarlock.slack.block.ChartBlock.Axes;
import dev.oarlock.slack.block.ChartBlock.Point;
import dev.oarlock.slack.block.ChartBlock.Series;
import dev.oarlock.slack.block.Parts;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What was said beside what happened, in percent, for each tenth of the scale in which anything
/// was said: as Slack's own chart, or drawn with characters.
final class CalibrationChart {
  private static final String TITLE = "What was said and what happened";
  private static final int WIDTH = 20;

  private CalibrationChart() {}

  static LayoutBlock of(List<Tenth> tenths) {
    var names = tenths.stream().map(CalibrationChart::name).toList();
    return ChartBlock.columns(
        TITLE,
        new Axes(names, "Chance that was said", "Percent"),
        List.of(
            series("Said (mean)", tenths, Tenth::said), series("Left", tenths, Tenth::happened)));
  }

  private static Series series(String name, List<Tenth> tenths, ToDoubleFunction<Tenth> share) {
    return new Series(
        name,
        tenths.stream()
            .map(tenth ->
                new Point(name(tenth), Math.round(1000 * share.applyAsDouble(tenth)) / 10.0))
            .toList());
  }

  static LayoutBlock drawn(List<Tenth> tenths) {
    var lines = tenths.stream().map(CalibrationChart::line).toList();
    return Parts.section("*" + TITLE + "*\n```" + String.join("\n", lines) + "```");
  }

  private static String line(Tenth tenth) {
    return String.format(
        Locale.ROOT,
        "%-9s said %5.1f %%, left %5.1f %% %s",
        name(tenth),
        100 * tenth.said(),
        100 * tenth.happened(),
        "█".repeat((int) Math.round(WIDTH * tenth.happened())));
  }

  private static String name(Tenth tenth) {
    return 10 * tenth.tenth() + "-" + (10 * tenth.tenth() + 10) + " %";
  }
}
