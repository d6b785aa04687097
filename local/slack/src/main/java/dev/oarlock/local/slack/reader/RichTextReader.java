package dev.oarlock.local.slack.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.message.TextLine;
import dev.oarlock.local.slack.message.TextSpan;
import dev.oarlock.local.slack.message.TextSpan.Style;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads the block `rich_text` into lines.
record RichTextReader(SlackDateFormat dates) {
  static RichTextReader in(ZoneId zone) {
    return new RichTextReader(new SlackDateFormat(zone));
  }

  List<TextLine> lines(JsonNode block) {
    var lines = new ArrayList<TextLine>();
    for (var piece : block.path("elements")) {
      switch (piece.path("type").asText()) {
        case "rich_text_list" -> addBullets(piece, lines);
        case "rich_text_quote" ->
            broken(piece).forEach(line -> lines.add(new TextLine.Quote(line)));
        case "rich_text_preformatted" -> lines.add(new TextLine.Preformatted(plain(piece)));
        default -> broken(piece).forEach(line -> lines.add(new TextLine.Words(line)));
      }
    }
    return lines;
  }

  private void addBullets(JsonNode list, List<TextLine> lines) {
    boolean ordered = list.path("style").asText().equals("ordered");
    int number = list.path("offset").asInt(0);
    for (var item : list.path("elements")) {
      number++;
      var mark = "  ".repeat(list.path("indent").asInt(0)) + (ordered ? number + ". " : "• ");
      var spans = new ArrayList<TextSpan>();
      spans.add(new TextSpan.Plain(mark));
      broken(item).forEach(spans::addAll);
      lines.add(new TextLine.Words(spans));
    }
  }

  private static String plain(JsonNode piece) {
    var words = new ArrayList<String>();
    piece.path("elements").forEach(part -> words.add(part.path("text").asText()));
    return words.stream().collect(Collectors.joining());
  }

  /// The parts of a piece, a new list at every line break.
  private List<List<TextSpan>> broken(JsonNode piece) {
    var lines = new ArrayList<List<TextSpan>>();
    lines.add(new ArrayList<>());
    for (var part : piece.path("elements")) {
      var texts =
          part.path("type").asText().equals("text")
              ? part.path("text").asText().split("\n", -1)
              : new String[] {""};
      for (int i = 0; i < texts.length; i++) {
        if (i > 0) {
          lines.add(new ArrayList<>());
        }
        lines.getLast().add(styled(part.path("style"), span(part, texts[i])));
      }
    }
    return lines;
  }

  private TextSpan span(JsonNode part, String text) {
    return switch (part.path("type").asText()) {
      case "link" -> link(part);
      case "emoji" -> new TextSpan.Plain(EmojiCodes.of(part.path("name").asText()));
      case "user" -> new TextSpan.Mention("@" + MrkdwnReader.person(part.path("user_id").asText()));
      case "usergroup" -> new TextSpan.Mention("@" + part.path("usergroup_id").asText());
      case "channel" -> new TextSpan.Mention("#" + part.path("channel_id").asText());
      case "broadcast" -> new TextSpan.Mention("@" + part.path("range").asText());
      case "date" -> new TextSpan.Plain(date(part));
      default ->
          part.at("/style/code").asBoolean() ? new TextSpan.Code(text) : new TextSpan.Plain(text);
    };
  }

  private static TextSpan link(JsonNode part) {
    var url = part.path("url").asText();
    return new TextSpan.Link(url, List.of(new TextSpan.Plain(part.path("text").asText(url))));
  }

  private String date(JsonNode part) {
    return dates.format(part.path("timestamp").asLong(), part.path("format").asText());
  }

  private static TextSpan styled(JsonNode style, TextSpan span) {
    var result = span;
    for (var known : Style.values()) {
      if (style.path(known.name().toLowerCase(Locale.ROOT)).asBoolean()) {
        result = new TextSpan.Styled(known, List.of(result));
      }
    }
    return result;
  }
}
