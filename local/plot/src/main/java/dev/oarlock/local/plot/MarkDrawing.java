package dev.oarlock.local.plot;

import dev.oarlock.local.plot.PlotMark.Bars;
import dev.oarlock.local.plot.PlotMark.Diagonal;
import dev.oarlock.local.plot.PlotMark.Dot;
import dev.oarlock.local.plot.PlotMark.DotStyle;
import dev.oarlock.local.plot.PlotMark.Dots;
import dev.oarlock.local.plot.PlotMark.Interval;
import dev.oarlock.local.plot.PlotMark.Intervals;
import dev.oarlock.local.plot.PlotMark.Line;
import dev.oarlock.local.plot.PlotMark.Point;
import dev.oarlock.local.plot.PlotMark.Surface;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Draws marks in the values of two axes.
record MarkDrawing(PlotArea area, PlotAxis xAxis, PlotAxis yAxis) {
  private static final double WIDEST_BAR = 40;

  String draw(PlotMark mark) {
    return switch (mark) {
      case Line line -> line(line).toString();
      case Surface surface -> surface(surface).toString();
      case Dots dots -> joined(dots.dots().stream().map(dot -> dot(dot, dots.style())).toList());
      case Bars bars -> bars(bars);
      case Intervals all ->
          joined(all.intervals().stream().map(each -> interval(each, all.color())).toList());
      case Diagonal _ -> diagonal().toString();
    };
  }

  double x(double value) {
    return area.left() + area.width() * xAxis.fraction(value);
  }

  double y(double value) {
    return area.bottom() - area.height() * yAxis.fraction(value);
  }

  private double zero() {
    return Math.clamp(y(0), area.top(), area.bottom());
  }

  private SvgElement line(Line line) {
    return SvgElement.named("path")
        .with("d", "M" + path(line.points()))
        .with("fill", "none")
        .with("stroke", line.color().css())
        .with("stroke-width", 2)
        .with("stroke-linejoin", "round")
        .with("stroke-linecap", "round");
  }

  private SvgElement surface(Surface surface) {
    var first = surface.points().getFirst();
    var last = surface.points().getLast();
    return SvgElement.named("path")
        .with(
            "d",
            "M"
                + SvgElement.place(x(first.x()), zero())
                + "L"
                + path(surface.points())
                + "L"
                + SvgElement.place(x(last.x()), zero())
                + "Z")
        .with("fill", surface.color().css())
        .with("fill-opacity", ".18");
  }

  private String path(List<Point> points) {
    return points.stream()
        .map(point -> SvgElement.place(x(point.x()), y(point.y())))
        .collect(Collectors.joining("L"));
  }

  private SvgElement dot(Dot dot, DotStyle style) {
    return style
        .draw(x(dot.at().x()), y(dot.at().y()), dot.radius())
        .with("fill-opacity", dot.title().isEmpty() ? 1 : 0.75)
        .titled(dot.title());
  }

  private SvgElement interval(Interval interval, PlotColor color) {
    var x = SvgElement.number(x(interval.x()));
    return SvgElement.named("path")
        .with(
            "d",
            "M"
                + x
                + " "
                + SvgElement.number(y(interval.low()))
                + "V"
                + SvgElement.number(y(interval.high())))
        .with("stroke", color.css())
        .with("stroke-width", 2)
        .with("stroke-opacity", ".5");
  }

  private SvgElement diagonal() {
    return SvgElement.named("path")
        .with(
            "d",
            "M"
                + SvgElement.place(area.left(), area.bottom())
                + "L"
                + SvgElement.place(area.right(), area.top()))
        .with("stroke", "#868686")
        .with("stroke-dasharray", "6 4");
  }

  private String bars(Bars bars) {
    int count = bars.series().size();
    double slot = area.width() / bars.series().getFirst().size();
    double width = Math.min(WIDEST_BAR, slot * 0.7 / count);
    return IntStream.range(0, count)
        .mapToObj(series -> bars(bars, series, width))
        .collect(Collectors.joining());
  }

  private String bars(Bars bars, int series, double width) {
    double shift = width * (series - bars.series().size() / 2.0);
    var values = bars.series().get(series);
    return joined(
        IntStream.range(0, values.size())
            .mapToObj(index -> bar(x(index) + shift, y(values.get(index)), width))
            .map(bar -> bar.with("fill", PlotColor.ofSeries(series).css()))
            .toList());
  }

  private SvgElement bar(double x, double y, double width) {
    return SvgElement.named("rect")
        .with("x", x)
        .with("y", Math.min(y, zero()))
        .with("width", width - 1)
        .with("height", Math.abs(zero() - y))
        .with("rx", 2);
  }

  private static String joined(List<SvgElement> elements) {
    return elements.stream().map(SvgElement::toString).collect(Collectors.joining());
  }
}
