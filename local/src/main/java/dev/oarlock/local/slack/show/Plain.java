package dev.oarlock.local.slack.show;

import java.util.List;
import java.util.stream.Collectors;

/// Lines and spans as plain text.
final class Plain {
  private Plain() {}

  static String of(Line line) {
    return switch (line) {
      case Line.Words words -> of(words.spans());
      case Line.Quote quote -> "▏ " + of(quote.spans());
      case Line.Preformatted pre -> pre.text();
    };
  }

  static String of(List<Span> spans) {
    return spans.stream().map(Plain::of).collect(Collectors.joining());
  }

  private static String of(Span span) {
    return switch (span) {
      case Span.Plain plain -> plain.text();
      case Span.Styled styled -> of(styled.parts());
      case Span.Code code -> "`" + code.text() + "`";
      case Span.Mention mention -> mention.name();
      case Span.Link link -> of(link);
    };
  }

  private static String of(Span.Link link) {
    var label = of(link.label());
    return label.equals(link.url()) ? label : label + " (" + link.url() + ")";
  }
}
