package dev.oarlock.local.slack.show;

import dev.oarlock.local.slack.people.Person;
import dev.oarlock.local.slack.show.Span.Style;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Slack's own markup: `*bold*`, `_italic_`, `~strike~`, `` `code` ``, `<url|label>`, `<@user>`,
/// dates, emoji short codes, quotes and preformatted text.
final class Mrkdwn {
  private static final Pattern FENCE = Pattern.compile("```\\n?(.*?)\\n?```", Pattern.DOTALL);
  private static final Pattern INLINE =
      Pattern.compile(
          "<(?<angle>[^<>\\n]+)>|`(?<code>[^`\\n]+)`|:(?<emoji>[a-z0-9_+-]+):"
              + styled('*', "bold")
              + styled('_', "italic")
              + styled('~', "strike"));
  private static final Pattern SHORT_CODE = Pattern.compile(":([a-z0-9_+-]+):");

  private final SlackDate dates;

  Mrkdwn(ZoneId zone) {
    this.dates = new SlackDate(zone);
  }

  private static String styled(char mark, String name) {
    var m = "\\" + mark;
    var inside = "(?=\\S)(?<" + name + ">(?:<[^<>\\n]+>|[^" + m + "\\n])+?)(?<=\\S)";
    return "|(?<![\\w" + m + "])" + m + inside + m + "(?![\\w" + m + "])";
  }

  /// The lines of a marked-up text.
  List<Line> lines(String text) {
    var lines = new ArrayList<Line>();
    var fence = FENCE.matcher(text);
    int end = 0;
    while (fence.find()) {
      addLines(text.substring(end, fence.start()), lines);
      lines.add(new Line.Preformatted(unescaped(fence.group(1))));
      end = fence.end();
    }
    addLines(text.substring(end), lines);
    return lines;
  }

  /// The lines of a `plain_text` object: nothing is markup but emoji short codes.
  static List<Line> plainLines(String text) {
    var shown =
        SHORT_CODE
            .matcher(text)
            .replaceAll(code -> Matcher.quoteReplacement(Emoji.of(code.group(1))));
    return unescaped(shown)
        .lines()
        .<Line>map(line -> new Line.Words(List.of(new Span.Plain(line))))
        .toList();
  }

  List<Span> spans(String text) {
    var spans = new ArrayList<Span>();
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

  private void addLines(String text, List<Line> lines) {
    if (text.isBlank()) {
      return;
    }
    for (var line : text.strip().split("\n", -1)) {
      if (line.startsWith("&gt;") || line.startsWith(">")) {
        lines.add(new Line.Quote(spans(line.replaceFirst("^(&gt;|>) ?", ""))));
      } else {
        lines.add(new Line.Words(spans(line)));
      }
    }
  }

  private Span span(MatchResult match) {
    if (match.group("angle") != null) {
      return angle(match.group("angle"));
    }
    if (match.group("code") != null) {
      return new Span.Code(unescaped(match.group("code")));
    }
    if (match.group("emoji") != null) {
      return new Span.Plain(Emoji.of(match.group("emoji")));
    }
    if (match.group("bold") != null) {
      return new Span.Styled(Style.BOLD, spans(match.group("bold")));
    }
    return match.group("italic") != null
        ? new Span.Styled(Style.ITALIC, spans(match.group("italic")))
        : new Span.Styled(Style.STRIKE, spans(match.group("strike")));
  }

  private Span angle(String inside) {
    int bar = inside.indexOf('|');
    var target = bar < 0 ? inside : inside.substring(0, bar);
    var label = bar < 0 ? "" : inside.substring(bar + 1);
    return switch (target.charAt(0)) {
      case '@' -> new Span.Mention("@" + (label.isEmpty() ? person(target.substring(1)) : label));
      case '#' -> new Span.Mention("#" + (label.isEmpty() ? target.substring(1) : label));
      case '!' -> special(target.substring(1), label);
      default -> new Span.Link(unescaped(target), spans(label.isEmpty() ? target : label));
    };
  }

  private Span special(String target, String label) {
    var parts = target.split("\\^", -1);
    if (!parts[0].equals("date") || parts.length < 3) {
      return new Span.Mention(label.isEmpty() ? "@" + parts[0] : label);
    }
    var text =
        parts[1].matches("\\d{1,12}") ? dates.format(Long.parseLong(parts[1]), parts[2]) : label;
    var words = new Span.Plain(text);
    return parts.length > 3 ? new Span.Link(parts[3], List.of(words)) : words;
  }

  static String person(String id) {
    return Person.withId(id).map(Person::name).orElse(id);
  }

  private static void addPlain(String text, List<Span> spans) {
    if (!text.isEmpty()) {
      spans.add(new Span.Plain(unescaped(text)));
    }
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
