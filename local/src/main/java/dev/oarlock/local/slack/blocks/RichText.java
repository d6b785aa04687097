package dev.oarlock.local.slack.blocks;

/// Rich text: sections, lists, quotes and preformatted pieces made of styled inline parts.
final class RichText {
  private static final Rule STYLE =
      Shape.empty()
          .may("bold", Rule.flag())
          .may("italic", Rule.flag())
          .may("strike", Rule.flag())
          .may("underline", Rule.flag())
          .may("code", Rule.flag());
  private static final Shape INLINE = Shape.empty().may("style", STYLE);

  private static final Kinds PARTS =
      Kinds.none()
          .and("text", INLINE.must("text", Rule.string(1, 12_000)))
          .and("link", link())
          .and("emoji", INLINE.must("name", Rule.string(1, 100)).may("unicode", Rule.anything()))
          .and("user", INLINE.must("user_id", Rule.string(1, 50)))
          .and("usergroup", INLINE.must("usergroup_id", Rule.string(1, 50)))
          .and("channel", INLINE.must("channel_id", Rule.string(1, 50)))
          .and("broadcast", INLINE.must("range", Rule.word("here", "channel", "everyone")))
          .and("date", date())
          .and("color", INLINE.must("value", Rule.string(1, 20)));

  private static final Shape PIECE =
      Shape.empty().must("elements", Rule.list(0, 1000, PARTS)).may("border", Rule.number());
  private static final Shape SECTION = Shape.empty().must("elements", Rule.list(0, 1000, PARTS));

  /// The block, which is also a cell of tables.
  static final Shape BLOCK =
      Shape.block()
          .must(
              "elements",
              Rule.list(
                  1,
                  1000,
                  Kinds.none()
                      .and("rich_text_section", SECTION)
                      .and("rich_text_list", bullets())
                      .and("rich_text_quote", PIECE)
                      .and("rich_text_preformatted", PIECE.may("language", Rule.anything()))));

  private RichText() {}

  private static Shape link() {
    return INLINE
        .must("url", Texts.URL)
        .may("text", Rule.string(0, 3000))
        .may("unsafe", Rule.flag());
  }

  private static Shape date() {
    return INLINE
        .must("timestamp", Rule.number())
        .must("format", Rule.string(1, 200))
        .may("url", Texts.URL)
        .may("fallback", Rule.string(0, 200));
  }

  private static Shape bullets() {
    return Shape.empty()
        .must("elements", Rule.list(1, 1000, Kinds.none().and("rich_text_section", SECTION)))
        .must("style", Rule.word("bullet", "ordered"))
        .may("indent", Rule.number())
        .may("offset", Rule.number())
        .may("border", Rule.number());
  }
}
