package dev.oarlock.local.slack.show;

import java.util.List;
import java.util.stream.Collectors;

/// Lines and spans as HTML, with everything escaped that came from outside.
final class Html {
  private Html() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// An address as an attribute value; only web and mail addresses pass.
  static String address(String url) {
    return url.matches("(?i)(https?|mailto):.*") ? escaped(url) : "#";
  }

  static String of(List<Line> lines) {
    var html = lines.stream().map(Html::of).collect(Collectors.joining("\n"));
    return html.replace("</blockquote>\n<blockquote>", "<br>");
  }

  private static String of(Line line) {
    return switch (line) {
      case Line.Words words when words.spans().isEmpty() -> "<div class=\"gap\"></div>";
      case Line.Words words when isBullet(words) ->
          "<div class=\"bullet\">" + spans(words.spans()) + "</div>";
      case Line.Words words -> "<div>" + spans(words.spans()) + "</div>";
      case Line.Quote quote -> "<blockquote>" + spans(quote.spans()) + "</blockquote>";
      case Line.Preformatted pre -> "<pre>" + escaped(pre.text()) + "</pre>";
    };
  }

  private static boolean isBullet(Line.Words words) {
    return Plain.of(words).matches("(?s)\\s*(•|\\d+\\.) .*");
  }

  static String spans(List<Span> spans) {
    return spans.stream().map(Html::of).collect(Collectors.joining());
  }

  private static String of(Span span) {
    return switch (span) {
      case Span.Plain plain -> escaped(plain.text());
      case Span.Code code -> "<code>" + escaped(code.text()) + "</code>";
      case Span.Mention mention -> "<span class=\"mention\">" + escaped(mention.name()) + "</span>";
      case Span.Link link ->
          "<a href=\""
              + address(link.url())
              + "\" rel=\"noreferrer\">"
              + spans(link.label())
              + "</a>";
      case Span.Styled styled -> {
        var tag = tag(styled.style());
        yield "<" + tag + ">" + spans(styled.parts()) + "</" + tag + ">";
      }
    };
  }

  private static String tag(Span.Style style) {
    return switch (style) {
      case BOLD -> "b";
      case ITALIC -> "i";
      case STRIKE -> "s";
    };
  }
}
