package dev.oarlock.local.slack.message;

import java.util.List;

/// A piece of a line of text.
public sealed interface TextSpan {
  /// Words as they are.
  record Plain(String text) implements TextSpan {}

  /// Words set in a style.
  record Styled(Style style, List<TextSpan> parts) implements TextSpan {
    public Styled {
      parts = List.copyOf(parts);
    }
  }

  /// Something to copy: an id or a command.
  record Code(String text) implements TextSpan {}

  /// A link with the words to click.
  record Link(String url, List<TextSpan> label) implements TextSpan {
    public Link {
      label = List.copyOf(label);
    }
  }

  /// A person, group or channel, with its sign: `@dana`, `#gong`.
  record Mention(String name) implements TextSpan {}

  /// The ways to set words apart.
  enum Style {
    BOLD,
    ITALIC,
    STRIKE
  }
}
