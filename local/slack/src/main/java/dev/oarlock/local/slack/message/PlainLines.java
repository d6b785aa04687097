package dev.oarlock.local.slack.message;

import java.util.List;
import java.util.stream.Collectors;

/// Lines and spans as plain text.
public final class PlainLines {
  private PlainLines() {}

  public static String of(TextLine line) {
    return switch (line) {
      case TextLine.Words words -> of(words.spans());
      case TextLine.Quote quote -> "▏ " + of(quote.spans());
      case TextLine.Preformatted pre -> pre.text();
    };
  }

  static String of(List<TextSpan> spans) {
    return spans.stream().map(PlainLines::of).collect(Collectors.joining());
  }

  private static String of(TextSpan span) {
    return switch (span) {
      case TextSpan.Plain plain -> plain.text();
      case TextSpan.Styled styled -> of(styled.parts());
      case TextSpan.Code code -> "`" + code.text() + "`";
      case TextSpan.Mention mention -> mention.name();
      case TextSpan.Link link -> of(link);
    };
  }

  private static String of(TextSpan.Link link) {
    var label = of(link.label());
    return label.equals(link.url()) ? label : label + " (" + link.url() + ")";
  }
}
