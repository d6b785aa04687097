package dev.oarlock.local.slack.show;

import java.util.List;

/// Tables as HTML.
final class GridHtml {
  private GridHtml() {}

  static String of(Shown.Grid grid) {
    var html = new StringBuilder("<div class=\"scroll\"><table>");
    if (!grid.caption().isEmpty()) {
      html.append("<caption>").append(Html.escaped(grid.caption())).append("</caption>");
    }
    for (int i = 0; i < grid.rows().size(); i++) {
      html.append(row(grid.rows().get(i), i == 0 ? "th scope=\"col\"" : "td", grid.aligns()));
    }
    return html.append("</table></div>").toString();
  }

  private static String row(List<Shown.Cell> row, String tag, List<String> aligns) {
    var html = new StringBuilder("<tr>");
    for (int i = 0; i < row.size(); i++) {
      var align = i < aligns.size() ? aligns.get(i) : "left";
      html.append("<")
          .append(tag)
          .append(" style=\"text-align:")
          .append(Html.escaped(align))
          .append("\">");
      html.append(Html.of(row.get(i).lines())).append("</").append(tag, 0, 2).append(">");
    }
    return html.append("</tr>").toString();
  }
}
