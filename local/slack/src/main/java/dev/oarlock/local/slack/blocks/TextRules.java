package dev.oarlock.local.slack.blocks;

/// Text objects, options and confirmations (docs.slack.dev, composition objects).
final class TextRules {
  static final JsonRule URL = JsonRule.string(1, 3000);
  static final JsonRule OPTION =
      ObjectRule.empty()
          .required("text", any(75))
          .optional("value", JsonRule.string(0, 150))
          .optional("description", any(75))
          .optional("url", URL);

  /// In lists that open; boxes and buttons to tick take markup too.
  static final JsonRule PLAIN_OPTION =
      ObjectRule.empty()
          .required("text", plain(75))
          .optional("value", JsonRule.string(1, 150))
          .optional("description", plain(75));

  static final JsonRule OPTION_GROUP =
      ObjectRule.empty()
          .required("label", plain(75))
          .required("options", JsonRule.list(1, 100, PLAIN_OPTION));
  static final JsonRule CONFIRMATION =
      ObjectRule.empty()
          .required("text", any(300))
          .optional("title", plain(100))
          .optional("confirm", plain(30))
          .optional("deny", plain(30))
          .optional("style", JsonRule.enumValue("primary", "danger"));

  private TextRules() {}

  static TypedObjectRule plain(int max) {
    return TypedObjectRule.none().and("plain_text", text(max).optional("emoji", JsonRule.bool()));
  }

  static TypedObjectRule mrkdwn(int max) {
    return TypedObjectRule.none().and("mrkdwn", text(max).optional("verbatim", JsonRule.bool()));
  }

  static TypedObjectRule any(int max) {
    return plain(max).and("mrkdwn", text(max).optional("verbatim", JsonRule.bool()));
  }

  private static ObjectRule text(int max) {
    return ObjectRule.empty().required("text", JsonRule.string(1, max));
  }
}
