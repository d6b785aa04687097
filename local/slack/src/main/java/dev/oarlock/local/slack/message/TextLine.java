package dev.oarlock.local.slack.message;

import java.util.List;

/// One line of text, as the writer broke it.
public sealed interface TextLine {
  /// An ordinary line.
  record Words(List<TextSpan> spans) implements TextLine {
    public Words {
      spans = List.copyOf(spans);
    }
  }

  /// A line of a quotation.
  record Quote(List<TextSpan> spans) implements TextLine {
    public Quote {
      spans = List.copyOf(spans);
    }
  }

  /// Preformatted text of one or more lines.
  record Preformatted(String text) implements TextLine {}
}
