package dev.oarlock.slack.view.accuracy;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.learning.validation.CalibrationCurve.CalibrationBin;
import dev.oarlock.slack.card.ColumnChart;
import dev.oarlock.slack.card.ColumnChart.ChartAxes;
import dev.oarlock.slack.card.ColumnChart.ChartPoint;
import dev.oarlock.slack.card.ColumnChart.ChartSeries;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What was predicted beside what was observed, in percent, for each tenth of the scale in which
/// anything was predicted.
final class CalibrationChart {
  private CalibrationChart() {}

  static ColumnChart of(List<CalibrationBin> tenths) {
    var names = tenths.stream().map(CalibrationChart::name).toList();
    return new ColumnChart(
        text("Predicted and observed"),
        new ChartAxes(names, text("Predicted probability"), text("Percent")),
        List.of(
            series(text("Predicted (mean)"), tenths, CalibrationBin::meanPrediction),
            series(text("Observed"), tenths, CalibrationBin::churnRate)));
  }

  private static ChartSeries series(
      String name, List<CalibrationBin> tenths, ToDoubleFunction<CalibrationBin> share) {
    return new ChartSeries(
        name,
        tenths.stream()
            .map(tenth ->
                new ChartPoint(name(tenth), Math.round(1000 * share.applyAsDouble(tenth)) / 10.0))
            .toList());
  }

  private static String name(CalibrationBin tenth) {
    return 10 * tenth.index() + "-" + (10 * tenth.index() + 10) + " %";
  }
}
