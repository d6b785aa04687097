package dev.oarlock.local.slack.show;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.show.Shown.Item;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A Slack message as a terminal shows it: plain text, 80 columns, no colours.
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

  /// The message as text, with dates in this time zone.
  public static String in(ZoneId zone, JsonNode message) {
    var text = new MessageText(WIDTH, zone);
    return String.join("\n", text.lines(text.reader.read(message)));
  }

  private List<String> lines(List<Shown> blocks) {
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
  private static boolean isApart(Shown above, Shown block) {
    return above instanceof Shown.Input || !(block instanceof Shown.Context);
  }

  private List<String> lines(Shown block) {
    return switch (block) {
      case Shown.Header header -> underlined(header.text());
      case Shown.Section section -> new SectionText(width).lines(section);
      case Shown.Context context -> wrapped(context);
      case Shown.Actions actions -> Width.wrapped(ControlText.row(actions.controls()), width);
      case Shown.Input input -> new InputText(width).lines(input);
      case Shown.Divider _ -> List.of("─".repeat(width));
      case Shown.Picture picture -> List.of(picture(picture));
      case Shown.Grid grid -> new GridText(width).lines(grid);
      case Shown.Chart chart -> ChartText.lines(chart);
      case Shown.Words words -> wrapped(words.lines(), width);
      case Shown.Aside aside -> aside(aside);
      case Shown.Unseen unseen -> List.of("[" + unseen.type() + "]");
    };
  }

  static List<String> wrapped(List<Line> lines, int width) {
    var wrapped = new ArrayList<String>();
    for (var line : lines) {
      if (line instanceof Line.Preformatted pre) {
        pre.text().lines().forEach(text -> wrapped.add("  " + text));
      } else {
        wrapped.addAll(Width.wrapped(Plain.of(line), width));
      }
    }
    return wrapped;
  }

  private List<String> underlined(String header) {
    var lines = new ArrayList<>(Width.wrapped(header, width));
    lines.add("═".repeat(lines.stream().mapToInt(Width::of).max().orElse(0)));
    return lines;
  }

  private List<String> wrapped(Shown.Context context) {
    return Width.wrapped(
        context.items().stream().map(MessageText::item).collect(Collectors.joining("  ")), width);
  }

  private static String item(Item item) {
    return switch (item) {
      case Item.Icon icon -> "[" + icon.alt() + "]";
      case Item.Print print ->
          print.lines().stream().map(Plain::of).collect(Collectors.joining(" "));
    };
  }

  private static String picture(Shown.Picture picture) {
    var title = picture.title().isEmpty() ? "" : picture.title() + ": ";
    return "[" + title + picture.alt() + "]";
  }

  private List<String> aside(Shown.Aside aside) {
    var narrower = new MessageText(width - 2, ZoneOffset.UTC);
    return narrower.lines(aside.blocks()).stream()
        .map(line -> ("│ " + line).stripTrailing())
        .toList();
  }
}
