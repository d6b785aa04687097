package dev.oarlock.local.slack.reader;

import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.message.TextLine;
import dev.oarlock.local.slack.message.TextSpan;
import dev.oarlock.local.slack.message.TextSpan.Style;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Slack's own markup: `*bold*`, `_italic_`, `~strike~`, `` `code` ``, `<url|label>`, `<@user>`,
/// dates, emoji short codes, quotes and preformatted text.
final class MrkdwnReader {
  private static final Pattern FENCE = Pattern.compile("```\\n?(.*?)\\n?```", Pattern.DOTALL);
  private static final Pattern INLINE =
      Pattern.compile(
          "<(?<angle>[^<>\\n]+)>|`(?<code>[^`\\n]+)`|:(?<emoji>[a-z0-9_+-]+):"
              + styled('*', "bold")
              + styled('_', "italic")
              + styled('~', "strike"));
  private static final Pattern SHORT_CODE = Pattern.compile(":([a-z0-9_+-]+):");

  private final SlackDateFormat dates;

  MrkdwnReader(ZoneId zone) {
    this.dates = new SlackDateFormat(zone);
  }

  private static String styled(char mark, String name) {
    var m = "\\" + mark;
    var inside = "(?=\\S)(?<" + name + ">(?:<[^<>\\n]+>|[^" + m + "\\n])+?)(?<=\\S)";
    return "|(?<![\\w" + m + "])" + m + inside + m + "(?![\\w" + m + "])";
  }

  /// The lines of a marked-up text.
  List<TextLine> lines(String text) {
    var lines = new ArrayList<TextLine>();
    var fence = FENCE.matcher(text);
    int end = 0;
    while (fence.find()) {
      addLines(text.substring(end, fence.start()), lines);
      lines.add(new TextLine.Preformatted(unescaped(fence.group(1))));
      end = fence.end();
    }
    addLines(text.substring(end), lines);
    return lines;
  }

  /// The lines of a `plain_text` object: nothing is markup but emoji short codes.
  static List<TextLine> plainLines(String text) {
    var shown =
        SHORT_CODE
            .matcher(text)
            .replaceAll(code -> Matcher.quoteReplacement(EmojiCodes.of(code.group(1))));
    return unescaped(shown)
        .lines()
        .<TextLine>map(line -> new TextLine.Words(List.of(new TextSpan.Plain(line))))
        .toList();
  }

  List<TextSpan> spans(String text) {
    var spans = new ArrayList<TextSpan>();
    var match = INLINE.matcher(text);
    int end = 0;
    while (match.find()) {
      addPlain(text.substring(end, match.start()), spans);
      spans.add(span(match.toMatchResult()));
      end = match.end();
    }
    addPlain(text.substring(end), spans);
    return spans;
  }

  private void addLines(String text, List<TextLine> lines) {
    if (text.isBlank()) {
      return;
    }
    for (var line : text.strip().split("\n", -1)) {
      if (line.startsWith("&gt;") || line.startsWith(">")) {
        lines.add(new TextLine.Quote(spans(line.replaceFirst("^(&gt;|>) ?", ""))));
      } else {
        lines.add(new TextLine.Words(spans(line)));
      }
    }
  }

  private TextSpan span(MatchResult match) {
    if (match.group("angle") != null) {
      return angle(match.group("angle"));
    }
    if (match.group("code") != null) {
      return new TextSpan.Code(unescaped(match.group("code")));
    }
    if (match.group("emoji") != null) {
      return new TextSpan.Plain(EmojiCodes.of(match.group("emoji")));
    }
    if (match.group("bold") != null) {
      return new TextSpan.Styled(Style.BOLD, spans(match.group("bold")));
    }
    return match.group("italic") != null
        ? new TextSpan.Styled(Style.ITALIC, spans(match.group("italic")))
        : new TextSpan.Styled(Style.STRIKE, spans(match.group("strike")));
  }

  private TextSpan angle(String inside) {
    int bar = inside.indexOf('|');
    var target = bar < 0 ? inside : inside.substring(0, bar);
    var label = bar < 0 ? "" : inside.substring(bar + 1);
    return switch (target.charAt(0)) {
      case '@' ->
          new TextSpan.Mention("@" + (label.isEmpty() ? person(target.substring(1)) : label));
      case '#' -> new TextSpan.Mention("#" + (label.isEmpty() ? target.substring(1) : label));
      case '!' -> special(target.substring(1), label);
      default -> new TextSpan.Link(unescaped(target), spans(label.isEmpty() ? target : label));
    };
  }

  private TextSpan special(String target, String label) {
    var parts = target.split("\\^", -1);
    if (!parts[0].equals("date") || parts.length < 3) {
      return new TextSpan.Mention(label.isEmpty() ? "@" + parts[0] : label);
    }
    var text =
        parts[1].matches("\\d{1,12}") ? dates.format(Long.parseLong(parts[1]), parts[2]) : label;
    var words = new TextSpan.Plain(text);
    return parts.length > 3 ? new TextSpan.Link(parts[3], List.of(words)) : words;
  }

  static String person(String id) {
    return WorkspaceMember.withId(id).map(WorkspaceMember::name).orElse(id);
  }

  private static void addPlain(String text, List<TextSpan> spans) {
    if (!text.isEmpty()) {
      spans.add(new TextSpan.Plain(unescaped(text)));
    }
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
