package dev.oarlock.local.slack.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.message.MessageBlock;
import dev.oarlock.local.slack.message.MessageBlock.Item;
import dev.oarlock.local.slack.message.PlainLines;
import dev.oarlock.local.slack.message.TextLine;
import dev.oarlock.local.slack.message.TextSpan;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads a message as it was sent into what a reader sees.
public final class MessageReader {
  private final MrkdwnReader mrkdwn;
  private final RichTextReader richText;

  public MessageReader(ZoneId zone) {
    this.mrkdwn = new MrkdwnReader(zone);
    this.richText = RichTextReader.in(zone);
  }

  /// The blocks, or the text where there are none, and then the attachments.
  public List<MessageBlock> read(JsonNode message) {
    var blocks = message.path("blocks");
    var shown = new ArrayList<MessageBlock>();
    if (blocks.isEmpty() && !message.path("text").asText().isEmpty()) {
      shown.add(new MessageBlock.Text(mrkdwn.lines(message.path("text").asText())));
    }
    blocks.forEach(block -> shown.add(block(block)));
    for (var attachment : message.path("attachments")) {
      shown.add(
          new MessageBlock.Attachment(
              attachment.path("color").asText("#dddddd"), read(attachment)));
    }
    return shown;
  }

  private MessageBlock block(JsonNode block) {
    var id = block.path("block_id").asText();
    var type = block.path("type").asText();
    return switch (type) {
      case "header" -> new MessageBlock.Header(oneLine(block.path("text")));
      case "section" -> section(block, id);
      case "context" -> new MessageBlock.Context(all(block.path("elements"), this::item));
      case "actions" ->
          new MessageBlock.Actions(id, all(block.path("elements"), ControlReader::read));
      case "input" -> InputBlockReader.read(block);
      case "divider" -> new MessageBlock.Divider();
      case "image" -> picture(block);
      case "table", "data_table" -> grid(block);
      case "data_visualization" -> ChartBlockReader.read(block);
      case "rich_text" -> new MessageBlock.Text(richText.lines(block));
      case "markdown" ->
          new MessageBlock.Text(
              mrkdwn.lines(MarkdownConverter.toMrkdwn(block.path("text").asText())));
      default -> new MessageBlock.Unsupported(type);
    };
  }

  private MessageBlock section(JsonNode block, String id) {
    var accessory = Optional.of(block.path("accessory")).filter(JsonNode::isObject);
    return new MessageBlock.Section(
        id,
        lines(block.path("text")),
        all(block.path("fields"), this::lines),
        accessory.map(ControlReader::read));
  }

  private Item item(JsonNode element) {
    return element.path("type").asText().equals("image")
        ? new Item.Icon(element.path("image_url").asText(), element.path("alt_text").asText())
        : new Item.Text(lines(element));
  }

  private static MessageBlock picture(JsonNode block) {
    return new MessageBlock.Image(
        oneLine(block.path("title")),
        block.path("image_url").asText(),
        block.path("alt_text").asText());
  }

  private MessageBlock grid(JsonNode block) {
    return new MessageBlock.Table(
        block.path("caption").asText(),
        all(block.path("rows"), row -> all(row, this::cell)),
        all(block.path("column_settings"), column -> column.path("align").asText("left")));
  }

  private MessageBlock.Cell cell(JsonNode cell) {
    return new MessageBlock.Cell(
        cell.path("type").asText().equals("rich_text")
            ? richText.lines(cell)
            : List.of(new TextLine.Words(List.of(new TextSpan.Plain(cell.path("text").asText())))));
  }

  private List<TextLine> lines(JsonNode text) {
    return text.path("type").asText().equals("mrkdwn")
        ? mrkdwn.lines(text.path("text").asText())
        : MrkdwnReader.plainLines(text.path("text").asText());
  }

  public static String oneLine(JsonNode text) {
    var words = new ArrayList<String>();
    MrkdwnReader.plainLines(text.path("text").asText())
        .forEach(line -> words.add(PlainLines.of(line)));
    return String.join(" ", words);
  }

  static <T> List<T> all(JsonNode list, Function<JsonNode, T> each) {
    var read = new ArrayList<T>();
    list.forEach(item -> read.add(each.apply(item)));
    return read;
  }
}
