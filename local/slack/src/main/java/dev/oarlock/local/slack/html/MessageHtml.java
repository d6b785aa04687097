package dev.oarlock.local.slack.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.message.BlockControl;
import dev.oarlock.local.slack.message.MessageBlock;
import dev.oarlock.local.slack.reader.MessageReader;
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

  private static String all(List<MessageBlock> blocks) {
    return blocks.stream().map(MessageHtml::of).collect(Collectors.joining("\n"));
  }

  private static String of(MessageBlock block) {
    return switch (block) {
      case MessageBlock.Header header -> "<h3>" + TextHtml.escaped(header.text()) + "</h3>";
      case MessageBlock.Section section -> section(section);
      case MessageBlock.Context context -> context(context);
      case MessageBlock.Actions actions ->
          "<div class=\"actions\">"
              + new ControlHtml(actions.blockId()).all(actions.controls())
              + "</div>";
      case MessageBlock.Input input -> InputHtml.of(input);
      case MessageBlock.Divider _ -> "<hr>";
      case MessageBlock.Image picture -> picture(picture);
      case MessageBlock.Table grid -> TableHtml.of(grid);
      case MessageBlock.Chart chart -> ChartHtml.figure(chart);
      case MessageBlock.Text words ->
          "<div class=\"words\">" + TextHtml.of(words.lines()) + "</div>";
      case MessageBlock.Attachment aside -> aside(aside);
      case MessageBlock.Unsupported unseen ->
          "<p class=\"unseen\">[" + TextHtml.escaped(unseen.type()) + "]</p>";
    };
  }

  private static String section(MessageBlock.Section section) {
    var html = new StringBuilder("<div class=\"section\"><div class=\"words\">");
    html.append(TextHtml.of(section.text()));
    if (!section.fields().isEmpty()) {
      html.append("<div class=\"fields\">");
      section
          .fields()
          .forEach(field -> html.append("<div>").append(TextHtml.of(field)).append("</div>"));
      html.append("</div>");
    }
    html.append("</div>");
    section
        .accessory()
        .ifPresent(beside -> html.append(new ControlHtml(section.blockId()).of(beside)));
    return html.append("</div>").toString();
  }

  private static String context(MessageBlock.Context context) {
    return context.items().stream()
        .map(MessageHtml::item)
        .collect(Collectors.joining("\n", "<div class=\"context\">", "</div>"));
  }

  private static String item(MessageBlock.Item item) {
    return switch (item) {
      case MessageBlock.Item.Text print -> "<span>" + TextHtml.of(print.lines()) + "</span>";
      case MessageBlock.Item.Icon icon ->
          ControlHtml.image(new BlockControl.Image(icon.url(), icon.alt()));
    };
  }

  private static String picture(MessageBlock.Image picture) {
    return "<figure><figcaption>"
        + TextHtml.escaped(picture.title())
        + "</figcaption><img src=\""
        + TextHtml.address(picture.url())
        + "\" alt=\""
        + TextHtml.escaped(picture.alt())
        + "\"></figure>";
  }

  private static String aside(MessageBlock.Attachment aside) {
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
