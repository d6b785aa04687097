package dev.oarlock.local.slack.show;

import java.util.List;

/// A piece of a line of text.
sealed interface Span {
  /// Words as they are.
  record Plain(String text) implements Span {}

  /// Words set in a style.
  record Styled(Style style, List<Span> parts) implements Span {
    public Styled {
      parts = List.copyOf(parts);
    }
  }

  /// Something to copy: an id or a command.
  record Code(String text) implements Span {}

  /// A link with the words to click.
  record Link(String url, List<Span> label) implements Span {
    public Link {
      label = List.copyOf(label);
    }
  }

  /// A person, group or channel, with its sign: `@dana`, `#gong`.
  record Mention(String name) implements Span {}

  /// The ways to set words apart.
  enum Style {
    BOLD,
    ITALIC,
    STRIKE
  }
}
