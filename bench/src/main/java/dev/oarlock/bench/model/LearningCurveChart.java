package dev.oarlock.bench.model;

import dev.oarlock.bench.model.LearningCurve.Point;
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
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Learning curves as a chart: a panel for each table with the log-loss of the model and that of
/// data alone, by the number of labels.
final class LearningCurveChart {
  private static final double STEP = 270;
  private static final DotStyle MODEL = new DotStyle(PlotColor.BLUE, DotShape.CIRCLE);
  private static final DotStyle DATA_ONLY = new DotStyle(PlotColor.ORANGE, DotShape.SQUARE);

  private LearningCurveChart() {}

  static String of(Map<String, List<Point>> curves) {
    var each = List.copyOf(curves.entrySet());
    var panels =
        IntStream.range(0, each.size())
            .mapToObj(i ->
                panel(each.get(i).getKey(), each.get(i).getValue())
                    .draw(new PlotArea(60 + STEP * i, 75, 200, 200)))
            .collect(Collectors.joining("\n"));
    var legend =
        List.of(
            new PlotLegend.Entry("with the expert", MODEL),
            new PlotLegend.Entry("data alone", DATA_ONLY));
    return new SvgPicture(words(curves), 20 + STEP * each.size(), 350)
        .file(
            "Log-loss by number of labels, on accounts that no model saw",
            panels,
            PlotLegend.row(30, 332, legend));
  }

  private static AxisPlot panel(String name, List<Point> points) {
    var labels = points.stream().map(point -> String.valueOf(point.labels())).toList();
    var losses = points.stream().flatMap(p -> Stream.of(p.logLoss(), p.dataOnlyLogLoss())).toList();
    return new AxisPlot(
        name,
        new PlotAxis.Categories(labels, ""),
        new PlotAxis.Values(ValueRange.covering(losses), "0.00", ""),
        Stream.concat(
                curve(points, Point::dataOnlyLogLoss, DATA_ONLY),
                curve(points, Point::logLoss, MODEL))
            .toList());
  }

  private static Stream<PlotMark> curve(
      List<Point> points, ToDoubleFunction<Point> loss, DotStyle style) {
    var places =
        IntStream.range(0, points.size())
            .mapToObj(i -> new PlotMark.Point(i, loss.applyAsDouble(points.get(i))))
            .toList();
    return Stream.of(new PlotMark.Line(places, style.color()), PlotMark.Dots.at(places, style));
  }

  private static String words(Map<String, List<Point>> curves) {
    return curves.entrySet().stream()
        .map(curve ->
            curve.getKey()
                + ": "
                + curve.getValue().stream()
                    .map(LearningCurveChart::words)
                    .collect(Collectors.joining("; ")))
        .collect(Collectors.joining(". "));
  }

  private static String words(Point point) {
    return String.format(
        Locale.ROOT,
        "%d labels %.3f, alone %.3f",
        point.labels(),
        point.logLoss(),
        point.dataOnlyLogLoss());
  }
}
