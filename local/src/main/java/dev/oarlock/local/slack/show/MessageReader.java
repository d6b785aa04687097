package dev.oarlock.local.slack.show;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.show.Shown.Item;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads a message as it was sent into what a reader sees.
final class MessageReader {
  private final Mrkdwn mrkdwn;
  private final RichTextReader richText;

  MessageReader(ZoneId zone) {
    this.mrkdwn = new Mrkdwn(zone);
    this.richText = RichTextReader.in(zone);
  }

  /// The blocks, or the text where there are none, and then the attachments.
  List<Shown> read(JsonNode message) {
    var blocks = message.path("blocks");
    var shown = new ArrayList<Shown>();
    if (blocks.isEmpty() && !message.path("text").asText().isEmpty()) {
      shown.add(new Shown.Words(mrkdwn.lines(message.path("text").asText())));
    }
    blocks.forEach(block -> shown.add(block(block)));
    for (var attachment : message.path("attachments")) {
      shown.add(new Shown.Aside(attachment.path("color").asText("#dddddd"), read(attachment)));
    }
    return shown;
  }

  private Shown block(JsonNode block) {
    var id = block.path("block_id").asText();
    var type = block.path("type").asText();
    return switch (type) {
      case "header" -> new Shown.Header(oneLine(block.path("text")));
      case "section" -> section(block, id);
      case "context" -> new Shown.Context(all(block.path("elements"), this::item));
      case "actions" -> new Shown.Actions(id, all(block.path("elements"), ControlReader::read));
      case "input" -> EntryReader.read(block);
      case "divider" -> new Shown.Divider();
      case "image" -> picture(block);
      case "table", "data_table" -> grid(block);
      case "data_visualization" -> ChartReader.read(block);
      case "rich_text" -> new Shown.Words(richText.lines(block));
      case "markdown" ->
          new Shown.Words(mrkdwn.lines(Markdown.toMrkdwn(block.path("text").asText())));
      default -> new Shown.Unseen(type);
    };
  }

  private Shown section(JsonNode block, String id) {
    var accessory = Optional.of(block.path("accessory")).filter(JsonNode::isObject);
    return new Shown.Section(
        id,
        lines(block.path("text")),
        all(block.path("fields"), this::lines),
        accessory.map(ControlReader::read));
  }

  private Item item(JsonNode element) {
    return element.path("type").asText().equals("image")
        ? new Item.Icon(element.path("image_url").asText(), element.path("alt_text").asText())
        : new Item.Print(lines(element));
  }

  private static Shown picture(JsonNode block) {
    return new Shown.Picture(
        oneLine(block.path("title")),
        block.path("image_url").asText(),
        block.path("alt_text").asText());
  }

  private Shown grid(JsonNode block) {
    return new Shown.Grid(
        block.path("caption").asText(),
        all(block.path("rows"), row -> all(row, this::cell)),
        all(block.path("column_settings"), column -> column.path("align").asText("left")));
  }

  private Shown.Cell cell(JsonNode cell) {
    return new Shown.Cell(
        cell.path("type").asText().equals("rich_text")
            ? richText.lines(cell)
            : List.of(new Line.Words(List.of(new Span.Plain(cell.path("text").asText())))));
  }

  private List<Line> lines(JsonNode text) {
    return text.path("type").asText().equals("mrkdwn")
        ? mrkdwn.lines(text.path("text").asText())
        : Mrkdwn.plainLines(text.path("text").asText());
  }

  static String oneLine(JsonNode text) {
    var words = new ArrayList<String>();
    Mrkdwn.plainLines(text.path("text").asText()).forEach(line -> words.add(Plain.of(line)));
    return String.join(" ", words);
  }

  static <T> List<T> all(JsonNode list, Function<JsonNode, T> each) {
    var read = new ArrayList<T>();
    list.forEach(item -> read.add(each.apply(item)));
    return read;
  }
}
