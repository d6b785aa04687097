package dev.oarlock.local.slack.html;

import dev.oarlock.local.slack.message.MessageBlock;

/// A pie chart: slices clockwise from the top.
record PieChartSvg(MessageBlock.Chart chart) {
  private static final int SIZE = 180;
  private static final double RADIUS = 84;
  private static final double CENTER = SIZE / 2.0;

  String draw() {
    var svg = new StringBuilder(ChartSvg.open(chart, SIZE, SIZE));
    var values = chart.series().getFirst().values();
    double sum = values.stream().mapToDouble(Double::doubleValue).sum();
    double start = 0;
    for (int i = 0; i < values.size(); i++) {
      double end = start + values.get(i) / sum;
      svg.append(slice(start, end, ChartSvg.color(i)));
      start = end;
    }
    return svg.append("</svg>").toString();
  }

  private static String slice(double start, double end, String color) {
    if (end - start > 0.9999) {
      return "<circle cx=\"90\" cy=\"90\" r=\"84\" fill=\"" + color + "\"/>";
    }
    int large = end - start > 0.5 ? 1 : 0;
    return "<path d=\"M90 90L"
        + at(start)
        + "A84 84 0 "
        + large
        + " 1 "
        + at(end)
        + "Z\" fill=\""
        + color
        + "\" stroke=\"#fff\" stroke-width=\"1.5\"/>";
  }

  private static String at(double share) {
    double angle = 2 * Math.PI * share;
    return ChartSvg.number(CENTER + RADIUS * Math.sin(angle))
        + " "
        + ChartSvg.number(CENTER - RADIUS * Math.cos(angle));
  }
}
