package dev.oarlock.local.slack.html;

import dev.oarlock.local.plot.AxisPlot;
import dev.oarlock.local.plot.PiePlot;
import dev.oarlock.local.plot.PlotArea;
import dev.oarlock.local.plot.PlotAxis;
import dev.oarlock.local.plot.PlotColor;
import dev.oarlock.local.plot.PlotMark;
import dev.oarlock.local.plot.PlotMark.DotShape;
import dev.oarlock.local.plot.PlotMark.DotStyle;
import dev.oarlock.local.plot.SvgPicture;
import dev.oarlock.local.plot.ValueRange;
import dev.oarlock.local.slack.message.MessageBlock;
import dev.oarlock.local.slack.message.MessageBlock.Series;
import dev.oarlock.local.slack.terminal.ChartText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Charts as inline SVG, with the values as words for screen readers.
final class ChartSvg {
  private static final PlotArea AREA = new PlotArea(44, 10, 504, 182);

  private ChartSvg() {}

  static String of(MessageBlock.Chart chart) {
    var description = chart.title() + ": " + words(chart);
    return chart.kind().equals("pie")
        ? new SvgPicture(description, 180, 180)
            .inPage(new PiePlot(chart.series().getFirst().values()).draw(90, 84))
        : new SvgPicture(description, 560, 220).inPage(plot(chart).draw(AREA));
  }

  private static AxisPlot plot(MessageBlock.Chart chart) {
    var values = chart.series().stream().flatMap(series -> series.values().stream()).toList();
    var range =
        chart.kind().equals("line") ? ValueRange.covering(values) : ValueRange.coveringZero(values);
    return new AxisPlot(
        "",
        new PlotAxis.Categories(chart.categories(), ""),
        new PlotAxis.Values(range, ChartText.PATTERN, ""),
        marks(chart));
  }

  private static List<PlotMark> marks(MessageBlock.Chart chart) {
    return chart.kind().equals("bar")
        ? List.of(new PlotMark.Bars(chart.series().stream().map(Series::values).toList()))
        : IntStream.range(0, chart.series().size())
            .boxed()
            .flatMap(i -> curve(chart.kind(), points(chart.series().get(i)), PlotColor.ofSeries(i)))
            .toList();
  }

  private static Stream<PlotMark> curve(String kind, List<PlotMark.Point> points, PlotColor color) {
    var line = new PlotMark.Line(points, color);
    return kind.equals("area")
        ? Stream.of(new PlotMark.Surface(points, color), line)
        : Stream.of(line, PlotMark.Dots.at(points, new DotStyle(color, DotShape.CIRCLE)));
  }

  private static List<PlotMark.Point> points(Series series) {
    return IntStream.range(0, series.values().size())
        .mapToObj(i -> new PlotMark.Point(i, series.values().get(i)))
        .toList();
  }

  private static String words(MessageBlock.Chart chart) {
    return chart.series().stream()
        .map(series ->
            chart.kind().equals("pie")
                ? words(chart, series)
                : series.name() + " " + words(chart, series))
        .collect(Collectors.joining("; "));
  }

  private static String words(MessageBlock.Chart chart, Series series) {
    return IntStream.range(0, series.values().size())
        .mapToObj(i -> chart.categories().get(i) + " " + ChartText.number(series.values().get(i)))
        .collect(Collectors.joining(", "));
  }
}
