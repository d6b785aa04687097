package dev.oarlock.local.slack.html;

import dev.oarlock.local.plot.PlotColor;
import dev.oarlock.local.slack.message.MessageBlock;

/// A chart as a figure: its title, its drawing and a legend.
final class ChartHtml {
  private ChartHtml() {}

  static String figure(MessageBlock.Chart chart) {
    return "<figure class=\"chart\"><figcaption>"
        + TextHtml.escaped(chart.title())
        + unit(chart)
        + "</figcaption><div class=\"plot "
        + TextHtml.escaped(chart.kind())
        + "\">"
        + ChartSvg.of(chart)
        + legend(chart)
        + "</div></figure>";
  }

  private static String unit(MessageBlock.Chart chart) {
    return chart.unit().isEmpty() ? "" : " <span>" + TextHtml.escaped(chart.unit()) + "</span>";
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
          .append(PlotColor.ofSeries(i).css())
          .append("\"></i>")
          .append(TextHtml.escaped(name))
          .append(share)
          .append("</span>");
    }
    return html.append("</div>").toString();
  }
}
