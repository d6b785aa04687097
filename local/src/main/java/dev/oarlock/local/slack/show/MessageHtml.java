package dev.oarlock.local.slack.show;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/// A Slack message as a piece of HTML; the page around it brings the style.
public final class MessageHtml {
  private MessageHtml() {}

  /// The message as HTML, with dates in UTC.
  public static String of(JsonNode message) {
    return in(ZoneOffset.UTC, message);
  }

  /// The message as HTML, with dates in this time zone.
  public static String in(ZoneId zone, JsonNode message) {
    return all(new MessageReader(zone).read(message));
  }

  private static String all(List<Shown> blocks) {
    return blocks.stream().map(MessageHtml::of).collect(Collectors.joining("\n"));
  }

  private static String of(Shown block) {
    return switch (block) {
      case Shown.Header header -> "<h3>" + Html.escaped(header.text()) + "</h3>";
      case Shown.Section section -> section(section);
      case Shown.Context context -> context(context);
      case Shown.Actions actions ->
          "<div class=\"actions\">"
              + new ControlHtml(actions.blockId()).all(actions.controls())
              + "</div>";
      case Shown.Input input -> InputHtml.of(input);
      case Shown.Divider _ -> "<hr>";
      case Shown.Picture picture -> picture(picture);
      case Shown.Grid grid -> GridHtml.of(grid);
      case Shown.Chart chart -> ChartSvg.figure(chart);
      case Shown.Words words -> "<div class=\"words\">" + Html.of(words.lines()) + "</div>";
      case Shown.Aside aside -> aside(aside);
      case Shown.Unseen unseen -> "<p class=\"unseen\">[" + Html.escaped(unseen.type()) + "]</p>";
    };
  }

  private static String section(Shown.Section section) {
    var html = new StringBuilder("<div class=\"section\"><div class=\"words\">");
    html.append(Html.of(section.text()));
    if (!section.fields().isEmpty()) {
      html.append("<div class=\"fields\">");
      section
          .fields()
          .forEach(field -> html.append("<div>").append(Html.of(field)).append("</div>"));
      html.append("</div>");
    }
    html.append("</div>");
    section
        .accessory()
        .ifPresent(beside -> html.append(new ControlHtml(section.blockId()).of(beside)));
    return html.append("</div>").toString();
  }

  private static String context(Shown.Context context) {
    return context.items().stream()
        .map(MessageHtml::item)
        .collect(Collectors.joining("\n", "<div class=\"context\">", "</div>"));
  }

  private static String item(Shown.Item item) {
    return switch (item) {
      case Shown.Item.Print print -> "<span>" + Html.of(print.lines()) + "</span>";
      case Shown.Item.Icon icon -> ControlHtml.image(new Control.Image(icon.url(), icon.alt()));
    };
  }

  private static String picture(Shown.Picture picture) {
    return "<figure><figcaption>"
        + Html.escaped(picture.title())
        + "</figcaption><img src=\""
        + Html.address(picture.url())
        + "\" alt=\""
        + Html.escaped(picture.alt())
        + "\"></figure>";
  }

  private static String aside(Shown.Aside aside) {
    var color =
        aside.color().matches("#?[0-9a-fA-F]{3,8}")
            ? aside.color().replaceFirst("^#?", "#")
            : "#ddd";
    return "<div class=\"aside\" style=\"border-color:"
        + color
        + "\">"
        + all(aside.blocks())
        + "</div>";
  }
}
