package dev.oarlock.local.slack.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.message.MessageBlock;
import dev.oarlock.local.slack.message.MessageBlock.Item;
import dev.oarlock.local.slack.message.PlainLines;
import dev.oarlock.local.slack.message.TextLine;
import dev.oarlock.local.slack.reader.MessageReader;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A Slack message as a terminal shows it: plain text, 80 columns if nobody says otherwise, no
/// colours.
public final class MessageText {
  private static final int WIDTH = 80;

  private final int width;
  private final MessageReader reader;

  private MessageText(int width, ZoneId zone) {
    this.width = width;
    this.reader = new MessageReader(zone);
  }

  /// The message as text, with dates in UTC; lines end with `\n` except the last.
  public static String of(JsonNode message) {
    return in(ZoneOffset.UTC, message);
  }

  /// The same for a terminal of so many columns.
  public static String wide(int columns, JsonNode message) {
    var text = new MessageText(columns, ZoneOffset.UTC);
    return String.join("\n", text.lines(text.reader.read(message)));
  }

  /// The message as text, with dates in this time zone.
  public static String in(ZoneId zone, JsonNode message) {
    var text = new MessageText(WIDTH, zone);
    return String.join("\n", text.lines(text.reader.read(message)));
  }

  private List<String> lines(List<MessageBlock> blocks) {
    var lines = new ArrayList<String>();
    for (var i = 0; i < blocks.size(); i++) {
      if (i > 0 && isApart(blocks.get(i - 1), blocks.get(i))) {
        lines.add("");
      }
      lines.addAll(lines(blocks.get(i)));
    }
    return lines;
  }

  /// Small print stands close under what it is about, unless that is a field.
  private static boolean isApart(MessageBlock above, MessageBlock block) {
    return above instanceof MessageBlock.Input || !(block instanceof MessageBlock.Context);
  }

  private List<String> lines(MessageBlock block) {
    return switch (block) {
      case MessageBlock.Header header -> underlined(header.text());
      case MessageBlock.Section section -> new SectionText(width).lines(section);
      case MessageBlock.Context context -> wrapped(context);
      case MessageBlock.Actions actions ->
          TextWidth.wrapped(ControlText.row(actions.controls()), width);
      case MessageBlock.Input input -> new InputText(width).lines(input);
      case MessageBlock.Divider _ -> List.of("─".repeat(width));
      case MessageBlock.Image picture -> List.of(picture(picture));
      case MessageBlock.Table grid -> new TableText(width).lines(grid);
      case MessageBlock.Chart chart -> ChartText.lines(chart);
      case MessageBlock.Text words -> wrapped(words.lines(), width);
      case MessageBlock.Attachment aside -> aside(aside);
      case MessageBlock.Unsupported unseen -> List.of("[" + unseen.type() + "]");
    };
  }

  static List<String> wrapped(List<TextLine> lines, int width) {
    var wrapped = new ArrayList<String>();
    for (var line : lines) {
      if (line instanceof TextLine.Preformatted pre) {
        pre.text().lines().forEach(text -> wrapped.add("  " + text));
      } else {
        wrapped.addAll(TextWidth.wrapped(PlainLines.of(line), width));
      }
    }
    return wrapped;
  }

  private List<String> underlined(String header) {
    var lines = new ArrayList<>(TextWidth.wrapped(header, width));
    lines.add("═".repeat(lines.stream().mapToInt(TextWidth::of).max().orElse(0)));
    return lines;
  }

  private List<String> wrapped(MessageBlock.Context context) {
    return TextWidth.wrapped(
        context.items().stream().map(MessageText::item).collect(Collectors.joining("  ")), width);
  }

  private static String item(Item item) {
    return switch (item) {
      case Item.Icon icon -> "[" + icon.alt() + "]";
      case Item.Text print ->
          print.lines().stream().map(PlainLines::of).collect(Collectors.joining(" "));
    };
  }

  private static String picture(MessageBlock.Image picture) {
    var title = picture.title().isEmpty() ? "" : picture.title() + ": ";
    return "[" + title + picture.alt() + "]";
  }

  private List<String> aside(MessageBlock.Attachment aside) {
    var narrower = new MessageText(width - 2, ZoneOffset.UTC);
    return narrower.lines(aside.blocks()).stream()
        .map(line -> ("│ " + line).stripTrailing())
        .toList();
  }
}
