package dev.oarlock.local.slack.html;

import dev.oarlock.local.slack.message.MessageBlock;
import dev.oarlock.local.slack.terminal.ChartText;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Charts as inline SVG, with a legend, and with the values as words for screen readers.
final class ChartSvg {
  /// Colours of the series, told apart by people who see few colours, too.
  static final String[] COLORS = {"#1264a3", "#e8912d", "#2eb67d", "#e01e5a", "#5c3d8f", "#36c5f0"};

  private ChartSvg() {}

  static String figure(MessageBlock.Chart chart) {
    var drawing =
        chart.kind().equals("pie") ? new PieChartSvg(chart).draw() : new AxisChartSvg(chart).draw();
    return "<figure class=\"chart\"><figcaption>"
        + TextHtml.escaped(chart.title())
        + unit(chart)
        + "</figcaption><div class=\"plot "
        + TextHtml.escaped(chart.kind())
        + "\">"
        + drawing
        + legend(chart)
        + "</div></figure>";
  }

  private static String unit(MessageBlock.Chart chart) {
    return chart.unit().isEmpty() ? "" : " <span>" + TextHtml.escaped(chart.unit()) + "</span>";
  }

  static String open(MessageBlock.Chart chart, int width, int height) {
    var label = TextHtml.escaped(chart.title() + ": " + words(chart));
    return "<svg viewBox=\"0 0 "
        + width
        + " "
        + height
        + "\" width=\""
        + width
        + "\" height=\""
        + height
        + "\" role=\"img\" aria-label=\""
        + label
        + "\">";
  }

  static String color(int series) {
    return COLORS[series % COLORS.length];
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String words(MessageBlock.Chart chart) {
    return chart.series().stream()
        .map(series ->
            chart.kind().equals("pie")
                ? points(chart, series)
                : series.name() + " " + points(chart, series))
        .collect(Collectors.joining("; "));
  }

  private static String points(MessageBlock.Chart chart, MessageBlock.Series series) {
    return IntStream.range(0, series.values().size())
        .mapToObj(i -> chart.categories().get(i) + " " + ChartText.number(series.values().get(i)))
        .collect(Collectors.joining(", "));
  }

  private static String legend(MessageBlock.Chart chart) {
    var html = new StringBuilder("<div class=\"legend\" aria-hidden=\"true\">");
    boolean pie = chart.kind().equals("pie");
    var sum = chart.series().getFirst().values().stream().mapToDouble(Double::doubleValue).sum();
    int count = pie ? chart.categories().size() : chart.series().size();
    for (int i = 0; i < count; i++) {
      var name = pie ? chart.categories().get(i) : chart.series().get(i).name();
      var share =
          pie
              ? " <b>" + Math.round(100 * chart.series().getFirst().values().get(i) / sum) + "%</b>"
              : "";
      html.append("<span><i style=\"background:")
          .append(color(i))
          .append("\"></i>")
          .append(TextHtml.escaped(name))
          .append(share)
          .append("</span>");
    }
    return html.append("</div>").toString();
  }
}
