package dev.oarlock.local.slack.show;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.show.Span.Style;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads the block `rich_text` into lines.
record RichTextReader(SlackDate dates) {
  static RichTextReader in(ZoneId zone) {
    return new RichTextReader(new SlackDate(zone));
  }

  List<Line> lines(JsonNode block) {
    var lines = new ArrayList<Line>();
    for (var piece : block.path("elements")) {
      switch (piece.path("type").asText()) {
        case "rich_text_list" -> addBullets(piece, lines);
        case "rich_text_quote" -> broken(piece).forEach(line -> lines.add(new Line.Quote(line)));
        case "rich_text_preformatted" -> lines.add(new Line.Preformatted(plain(piece)));
        default -> broken(piece).forEach(line -> lines.add(new Line.Words(line)));
      }
    }
    return lines;
  }

  private void addBullets(JsonNode list, List<Line> lines) {
    boolean ordered = list.path("style").asText().equals("ordered");
    int number = list.path("offset").asInt(0);
    for (var item : list.path("elements")) {
      number++;
      var mark = "  ".repeat(list.path("indent").asInt(0)) + (ordered ? number + ". " : "• ");
      var spans = new ArrayList<Span>();
      spans.add(new Span.Plain(mark));
      broken(item).forEach(spans::addAll);
      lines.add(new Line.Words(spans));
    }
  }

  private static String plain(JsonNode piece) {
    var words = new ArrayList<String>();
    piece.path("elements").forEach(part -> words.add(part.path("text").asText()));
    return words.stream().collect(Collectors.joining());
  }

  /// The parts of a piece, a new list at every line break.
  private List<List<Span>> broken(JsonNode piece) {
    var lines = new ArrayList<List<Span>>();
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

  private Span span(JsonNode part, String text) {
    return switch (part.path("type").asText()) {
      case "link" -> link(part);
      case "emoji" -> new Span.Plain(Emoji.of(part.path("name").asText()));
      case "user" -> new Span.Mention("@" + Mrkdwn.person(part.path("user_id").asText()));
      case "usergroup" -> new Span.Mention("@" + part.path("usergroup_id").asText());
      case "channel" -> new Span.Mention("#" + part.path("channel_id").asText());
      case "broadcast" -> new Span.Mention("@" + part.path("range").asText());
      case "date" -> new Span.Plain(date(part));
      default -> part.at("/style/code").asBoolean() ? new Span.Code(text) : new Span.Plain(text);
    };
  }

  private static Span link(JsonNode part) {
    var url = part.path("url").asText();
    return new Span.Link(url, List.of(new Span.Plain(part.path("text").asText(url))));
  }

  private String date(JsonNode part) {
    return dates.format(part.path("timestamp").asLong(), part.path("format").asText());
  }

  private static Span styled(JsonNode style, Span span) {
    var result = span;
    for (var known : Style.values()) {
      if (style.path(known.name().toLowerCase(Locale.ROOT)).asBoolean()) {
        result = new Span.Styled(known, List.of(result));
      }
    }
    return result;
  }
}
