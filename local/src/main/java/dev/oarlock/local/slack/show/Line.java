package dev.oarlock.local.slack.show;

import java.util.List;

/// One line of text, as the writer broke it.
sealed interface Line {
  /// An ordinary line.
  record Words(List<Span> spans) implements Line {
    public Words {
      spans = List.copyOf(spans);
    }
  }

  /// A line of a quotation.
  record Quote(List<Span> spans) implements Line {
    public Quote {
      spans = List.copyOf(spans);
    }
  }

  /// Preformatted text of one or more lines.
  record Preformatted(String text) implements Line {}
}
