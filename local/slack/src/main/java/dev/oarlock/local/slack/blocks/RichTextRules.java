package dev.oarlock.local.slack.blocks;

/// Rich text: sections, lists, quotes and preformatted pieces made of styled inline parts.
final class RichTextRules {
  private static final JsonRule STYLE =
      ObjectRule.empty()
          .optional("bold", JsonRule.bool())
          .optional("italic", JsonRule.bool())
          .optional("strike", JsonRule.bool())
          .optional("underline", JsonRule.bool())
          .optional("code", JsonRule.bool());
  private static final ObjectRule INLINE = ObjectRule.empty().optional("style", STYLE);

  private static final TypedObjectRule PARTS =
      TypedObjectRule.none()
          .and("text", INLINE.required("text", JsonRule.string(1, 12_000)))
          .and("link", link())
          .and(
              "emoji",
              INLINE
                  .required("name", JsonRule.string(1, 100))
                  .optional("unicode", JsonRule.anything()))
          .and("user", INLINE.required("user_id", JsonRule.string(1, 50)))
          .and("usergroup", INLINE.required("usergroup_id", JsonRule.string(1, 50)))
          .and("channel", INLINE.required("channel_id", JsonRule.string(1, 50)))
          .and(
              "broadcast",
              INLINE.required("range", JsonRule.enumValue("here", "channel", "everyone")))
          .and("date", date())
          .and("color", INLINE.required("value", JsonRule.string(1, 20)));

  private static final ObjectRule PIECE =
      ObjectRule.empty()
          .required("elements", JsonRule.list(0, 1000, PARTS))
          .optional("border", JsonRule.number());
  private static final ObjectRule SECTION =
      ObjectRule.empty().required("elements", JsonRule.list(0, 1000, PARTS));

  /// The block, which is also a cell of tables.
  static final ObjectRule BLOCK =
      ObjectRule.block()
          .required(
              "elements",
              JsonRule.list(
                  1,
                  1000,
                  TypedObjectRule.none()
                      .and("rich_text_section", SECTION)
                      .and("rich_text_list", bullets())
                      .and("rich_text_quote", PIECE)
                      .and(
                          "rich_text_preformatted",
                          PIECE.optional("language", JsonRule.anything()))));

  private RichTextRules() {}

  private static ObjectRule link() {
    return INLINE
        .required("url", TextRules.URL)
        .optional("text", JsonRule.string(0, 3000))
        .optional("unsafe", JsonRule.bool());
  }

  private static ObjectRule date() {
    return INLINE
        .required("timestamp", JsonRule.number())
        .required("format", JsonRule.string(1, 200))
        .optional("url", TextRules.URL)
        .optional("fallback", JsonRule.string(0, 200));
  }

  private static ObjectRule bullets() {
    return ObjectRule.empty()
        .required(
            "elements",
            JsonRule.list(1, 1000, TypedObjectRule.none().and("rich_text_section", SECTION)))
        .required("style", JsonRule.enumValue("bullet", "ordered"))
        .optional("indent", JsonRule.number())
        .optional("offset", JsonRule.number())
        .optional("border", JsonRule.number());
  }
}
