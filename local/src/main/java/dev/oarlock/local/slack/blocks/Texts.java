package dev.oarlock.local.slack.blocks;

/// Text objects, options and confirmations (docs.slack.dev, composition objects).
final class Texts {
  static final Rule URL = Rule.string(1, 3000);
  static final Rule OPTION =
      Shape.empty()
          .must("text", any(75))
          .may("value", Rule.string(0, 150))
          .may("description", any(75))
          .may("url", URL);

  /// In lists that open; boxes and buttons to tick take markup too.
  static final Rule PLAIN_OPTION =
      Shape.empty()
          .must("text", plain(75))
          .may("value", Rule.string(1, 150))
          .may("description", plain(75));

  static final Rule OPTION_GROUP =
      Shape.empty().must("label", plain(75)).must("options", Rule.list(1, 100, PLAIN_OPTION));
  static final Rule CONFIRM =
      Shape.empty()
          .must("text", any(300))
          .may("title", plain(100))
          .may("confirm", plain(30))
          .may("deny", plain(30))
          .may("style", Rule.word("primary", "danger"));

  private Texts() {}

  static Kinds plain(int max) {
    return Kinds.none().and("plain_text", text(max).may("emoji", Rule.flag()));
  }

  static Kinds mrkdwn(int max) {
    return Kinds.none().and("mrkdwn", text(max).may("verbatim", Rule.flag()));
  }

  static Kinds any(int max) {
    return plain(max).and("mrkdwn", text(max).may("verbatim", Rule.flag()));
  }

  private static Shape text(int max) {
    return Shape.empty().must("text", Rule.string(1, max));
  }
}
