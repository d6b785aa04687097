package dev.oarlock.cli.model.report;

import dev.oarlock.domain.learning.validation.CalibrationCurve.CalibrationBin;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.local.plot.AxisPlot;
import dev.oarlock.local.plot.PlotArea;
import dev.oarlock.local.plot.PlotAxis;
import dev.oarlock.local.plot.PlotColor;
import dev.oarlock.local.plot.PlotLegend;
import dev.oarlock.local.plot.PlotMark;
import dev.oarlock.local.plot.PlotMark.DotShape;
import dev.oarlock.local.plot.PlotMark.DotStyle;
import dev.oarlock.local.plot.SvgPicture;
import dev.oarlock.local.plot.ValueRange;
import java.util.List;

/// Predicted beside observed churn, as a picture: on the diagonal both are the same. A disc's area
/// grows with the number of observations, and a bar shows the interval of the observed share. The
/// words beside it say them, for whoever cannot see it.
final class CalibrationPlot {
  private static final PlotArea AREA = new PlotArea(80, 70, 400, 400);
  private static final double MAX_RADIUS = 20;
  private static final double MIN_RADIUS = 3;
  private static final ValueRange SHARES = new ValueRange(0, 1, 0.2);

  private CalibrationPlot() {}

  static String of(ValidationReport report) {
    var bins = report.calibration().bins();
    var most = bins.stream().mapToInt(CalibrationBin::observations).max().orElse(1);
    var plot =
        new AxisPlot(
            "",
            new PlotAxis.Values(SHARES, "0 %", "predicted"),
            new PlotAxis.Values(SHARES, "0 %", "observed"),
            List.of(
                new PlotMark.Diagonal(),
                new PlotMark.Intervals(
                    bins.stream().map(CalibrationPlot::interval).toList(), PlotColor.BLUE),
                new PlotMark.Dots(
                    bins.stream().map(bin -> disc(bin, most)).toList(),
                    new DotStyle(PlotColor.BLUE, DotShape.CIRCLE))));
    return new SvgPicture(report.conclusion(), 790, 540)
        .file(
            "Predicted and observed churn",
            plot.draw(AREA),
            PlotLegend.lines(510, 80, bins.stream().map(CalibrationBin::sentence).toList()),
            PlotLegend.lines(510, 440, List.of("bars: 95 % interval of", "the observed share")));
  }

  private static PlotMark.Dot disc(CalibrationBin bin, int most) {
    return new PlotMark.Dot(
        new PlotMark.Point(bin.meanPrediction(), bin.churnRate()),
        Math.max(MIN_RADIUS, MAX_RADIUS * Math.sqrt((double) bin.observations() / most)),
        bin.sentence());
  }

  private static PlotMark.Interval interval(CalibrationBin bin) {
    var share = bin.churnRateInterval();
    return new PlotMark.Interval(bin.meanPrediction(), share.low(), share.high());
  }
}
