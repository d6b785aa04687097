package dev.oarlock.local.slack.show;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Charts as inline SVG, with a legend, and with the values as words for screen readers.
final class ChartSvg {
  /// Colours of the series, told apart by people who see few colours, too.
  static final String[] COLORS = {"#1264a3", "#e8912d", "#2eb67d", "#e01e5a", "#5c3d8f", "#36c5f0"};

  private ChartSvg() {}

  static String figure(Shown.Chart chart) {
    var drawing = chart.kind().equals("pie") ? new PieSvg(chart).draw() : new PlotSvg(chart).draw();
    return "<figure class=\"chart\"><figcaption>"
        + Html.escaped(chart.title())
        + unit(chart)
        + "</figcaption><div class=\"plot "
        + Html.escaped(chart.kind())
        + "\">"
        + drawing
        + legend(chart)
        + "</div></figure>";
  }

  private static String unit(Shown.Chart chart) {
    return chart.unit().isEmpty() ? "" : " <span>" + Html.escaped(chart.unit()) + "</span>";
  }

  static String open(Shown.Chart chart, int width, int height) {
    var label = Html.escaped(chart.title() + ": " + words(chart));
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

  private static String words(Shown.Chart chart) {
    return chart.series().stream()
        .map(series ->
            chart.kind().equals("pie")
                ? points(chart, series)
                : series.name() + " " + points(chart, series))
        .collect(Collectors.joining("; "));
  }

  private static String points(Shown.Chart chart, Shown.Series series) {
    return IntStream.range(0, series.values().size())
        .mapToObj(i -> chart.categories().get(i) + " " + ChartText.number(series.values().get(i)))
        .collect(Collectors.joining(", "));
  }

  private static String legend(Shown.Chart chart) {
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
          .append(Html.escaped(name))
          .append(share)
          .append("</span>");
    }
    return html.append("</div>").toString();
  }
}
