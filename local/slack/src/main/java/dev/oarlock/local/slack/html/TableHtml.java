package dev.oarlock.local.slack.html;

import dev.oarlock.local.slack.message.MessageBlock;
import java.util.List;

/// Tables as HTML.
final class TableHtml {
  private TableHtml() {}

  static String of(MessageBlock.Table grid) {
    var html = new StringBuilder("<div class=\"scroll\"><table>");
    if (!grid.caption().isEmpty()) {
      html.append("<caption>").append(TextHtml.escaped(grid.caption())).append("</caption>");
    }
    for (int i = 0; i < grid.rows().size(); i++) {
      html.append(row(grid.rows().get(i), i == 0 ? "th scope=\"col\"" : "td", grid.aligns()));
    }
    return html.append("</table></div>").toString();
  }

  private static String row(List<MessageBlock.Cell> row, String tag, List<String> aligns) {
    var html = new StringBuilder("<tr>");
    for (int i = 0; i < row.size(); i++) {
      var align = i < aligns.size() ? aligns.get(i) : "left";
      html.append("<")
          .append(tag)
          .append(" style=\"text-align:")
          .append(TextHtml.escaped(align))
          .append("\">");
      html.append(TextHtml.of(row.get(i).lines())).append("</").append(tag, 0, 2).append(">");
    }
    return html.append("</tr>").toString();
  }
}
