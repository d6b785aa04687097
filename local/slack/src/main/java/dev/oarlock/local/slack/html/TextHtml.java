package dev.oarlock.local.slack.html;

import dev.oarlock.local.slack.message.PlainLines;
import dev.oarlock.local.slack.message.TextLine;
import dev.oarlock.local.slack.message.TextSpan;
import java.util.List;
import java.util.stream.Collectors;

/// Lines and spans as HTML, with everything escaped that came from outside.
public final class TextHtml {
  private TextHtml() {}

  public static String escaped(String text) {
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

  static String of(List<TextLine> lines) {
    var html = lines.stream().map(TextHtml::of).collect(Collectors.joining("\n"));
    return html.replace("</blockquote>\n<blockquote>", "<br>");
  }

  private static String of(TextLine line) {
    return switch (line) {
      case TextLine.Words words when words.spans().isEmpty() -> "<div class=\"gap\"></div>";
      case TextLine.Words words when isBullet(words) ->
          "<div class=\"bullet\">" + spans(words.spans()) + "</div>";
      case TextLine.Words words -> "<div>" + spans(words.spans()) + "</div>";
      case TextLine.Quote quote -> "<blockquote>" + spans(quote.spans()) + "</blockquote>";
      case TextLine.Preformatted pre -> "<pre>" + escaped(pre.text()) + "</pre>";
    };
  }

  private static boolean isBullet(TextLine.Words words) {
    return PlainLines.of(words).matches("(?s)\\s*(•|\\d+\\.) .*");
  }

  static String spans(List<TextSpan> spans) {
    return spans.stream().map(TextHtml::of).collect(Collectors.joining());
  }

  private static String of(TextSpan span) {
    return switch (span) {
      case TextSpan.Plain plain -> escaped(plain.text());
      case TextSpan.Code code -> "<code>" + escaped(code.text()) + "</code>";
      case TextSpan.Mention mention ->
          "<span class=\"mention\">" + escaped(mention.name()) + "</span>";
      case TextSpan.Link link ->
          "<a href=\""
              + address(link.url())
              + "\" rel=\"noreferrer\">"
              + spans(link.label())
              + "</a>";
      case TextSpan.Styled styled -> {
        var tag = tag(styled.style());
        yield "<" + tag + ">" + spans(styled.parts()) + "</" + tag + ">";
      }
    };
  }

  private static String tag(TextSpan.Style style) {
    return switch (style) {
      case BOLD -> "b";
      case ITALIC -> "i";
      case STRIKE -> "s";
    };
  }
}
