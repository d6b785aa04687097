package dev.oarlock.local.slack.html;

import dev.oarlock.local.slack.message.MessageBlock;
import dev.oarlock.local.slack.terminal.ChartText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A line, area or bar chart on one pair of axes.
final class AxisChartSvg {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 220;
  private static final double LEFT = 44;
  private static final double RIGHT = 548;
  private static final double TOP = 10;
  private static final double BOTTOM = 192;

  private final MessageBlock.Chart chart;
  private final ValueAxis axis;

  AxisChartSvg(MessageBlock.Chart chart) {
    this.chart = chart;
    var values = chart.series().stream().flatMap(series -> series.values().stream()).toList();
    this.axis = ValueAxis.covering(values, !chart.kind().equals("line"));
  }

  String draw() {
    var svg = new StringBuilder(ChartSvg.open(chart, WIDTH, HEIGHT));
    axis.ticks().forEach(mark -> svg.append(mark(mark)));
    for (int i = 0; i < chart.categories().size(); i++) {
      svg.append(category(i));
    }
    for (int i = 0; i < chart.series().size(); i++) {
      svg.append(series(i, chart.series().get(i).values()));
    }
    return svg.append("</svg>").toString();
  }

  private String mark(double value) {
    var y = ChartSvg.number(y(value));
    return "<path d=\"M44 "
        + y
        + "H548\" stroke=\"#e8e8e8\"/><text x=\"38\" y=\""
        + y
        + "\" dy=\"4\" text-anchor=\"end\">"
        + TextHtml.escaped(ChartText.number(value))
        + "</text>";
  }

  private String category(int index) {
    int count = chart.categories().size();
    int widest = chart.categories().stream().mapToInt(String::length).max().orElse(1);
    int every = (int) Math.ceil(count * widest * 6.5 / (RIGHT - LEFT));
    return index % Math.max(1, every) == 0
        ? "<text x=\""
            + ChartSvg.number(x(index))
            + "\" y=\"211\" text-anchor=\"middle\">"
            + TextHtml.escaped(chart.categories().get(index))
            + "</text>"
        : "";
  }

  private String series(int index, List<Double> values) {
    var color = ChartSvg.color(index);
    if (chart.kind().equals("bar")) {
      return bars(index, values, color);
    }
    var points =
        IntStream.range(0, values.size())
            .mapToObj(i -> ChartSvg.number(x(i)) + " " + ChartSvg.number(y(values.get(i))))
            .collect(Collectors.joining("L"));
    var line =
        "<path d=\"M"
            + points
            + "\" fill=\"none\" stroke=\""
            + color
            + "\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>";
    return chart.kind().equals("area")
        ? area(points, values.size(), color) + line
        : line + dots(values, color);
  }

  private String area(String points, int count, String color) {
    var base = ChartSvg.number(y(Math.max(0, axis.low())));
    return "<path d=\"M"
        + points
        + "L"
        + ChartSvg.number(x(count - 1))
        + " "
        + base
        + "L"
        + ChartSvg.number(x(0))
        + " "
        + base
        + "Z\" fill=\""
        + color
        + "\" fill-opacity=\".18\"/>";
  }

  private String dots(List<Double> values, String color) {
    return IntStream.range(0, values.size())
        .mapToObj(i ->
            "<circle cx=\""
                + ChartSvg.number(x(i))
                + "\" cy=\""
                + ChartSvg.number(y(values.get(i)))
                + "\" r=\"3\" fill=\""
                + color
                + "\"/>")
        .collect(Collectors.joining());
  }

  private String bars(int index, List<Double> values, String color) {
    double slot = (RIGHT - LEFT) / chart.categories().size();
    double width = Math.min(40, slot * 0.7 / chart.series().size());
    double first = -width * chart.series().size() / 2 + width * index;
    double zero = y(Math.max(0, axis.low()));
    return IntStream.range(0, values.size())
        .mapToObj(i -> bar(x(i) + first, zero, y(values.get(i)), width, color))
        .collect(Collectors.joining());
  }

  private static String bar(double x, double zero, double y, double width, String color) {
    return "<rect x=\""
        + ChartSvg.number(x)
        + "\" y=\""
        + ChartSvg.number(Math.min(y, zero))
        + "\" width=\""
        + ChartSvg.number(width - 1)
        + "\" height=\""
        + ChartSvg.number(Math.abs(zero - y))
        + "\" rx=\"2\" fill=\""
        + color
        + "\"/>";
  }

  private double x(int index) {
    return LEFT + (RIGHT - LEFT) * (index + 0.5) / chart.categories().size();
  }

  private double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * axis.fraction(value);
  }
}
