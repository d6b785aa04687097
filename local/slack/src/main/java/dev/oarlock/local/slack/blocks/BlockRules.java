package dev.oarlock.local.slack.blocks;

/// The blocks of a message with Slack's limits (docs.slack.dev/reference/block-kit/blocks, November
/// 2026). A block that is not here is refused as unknown, even if some Slack client knows it.
final class BlockRules {
  private static final TypedObjectRule CELL =
      TypedObjectRule.none()
          .and("raw_text", ObjectRule.empty().required("text", JsonRule.string(1, 3000)))
          .and(
              "raw_number",
              ObjectRule.empty()
                  .required("value", JsonRule.number())
                  .required("text", JsonRule.string(1, 3000)))
          .and("rich_text", RichTextRules.BLOCK);
  private static final JsonRule ROWS = JsonRule.list(1, 100, JsonRule.list(1, 20, CELL));

  private static final ObjectRule SECTION =
      ObjectRule.block()
          .optional("text", TextRules.any(3000))
          .optional("fields", JsonRule.list(1, 10, TextRules.any(2000)))
          .optional("accessory", ElementRules.IN_SECTION)
          .optional("expand", JsonRule.bool())
          .anyOf("text", "fields");
  private static final ObjectRule CONTEXT =
      ObjectRule.block()
          .required(
              "elements",
              JsonRule.list(1, 10, TextRules.any(3000).and("image", ElementRules.IMAGE)));
  private static final ObjectRule IMAGE =
      ObjectRule.block()
          .required("alt_text", JsonRule.string(1, 2000))
          .optional("title", TextRules.plain(2000))
          .optional("image_url", TextRules.URL)
          .optional("slack_file", JsonRule.anything())
          .anyOf("image_url", "slack_file");
  private static final ObjectRule INPUT =
      ObjectRule.block()
          .required("label", TextRules.plain(2000))
          .required("element", ElementRules.IN_INPUT)
          .optional("hint", TextRules.plain(2000))
          .optional("optional", JsonRule.bool())
          .optional("dispatch_action", JsonRule.bool());
  private static final ObjectRule TABLE =
      ObjectRule.block()
          .required("rows", ROWS)
          .optional("column_settings", JsonRule.list(0, 20, column()));
  private static final ObjectRule DATA_TABLE =
      ObjectRule.block()
          .required("rows", ROWS)
          .required("caption", JsonRule.string(1, 3000))
          .optional("page_size", JsonRule.number())
          .optional("row_header_column_index", JsonRule.number());
  private static final ObjectRule CARD =
      ObjectRule.block()
          .optional("title", TextRules.mrkdwn(150))
          .optional("subtitle", TextRules.mrkdwn(150))
          .optional("body", TextRules.mrkdwn(200))
          .optional("icon", TypedObjectRule.none().and("image", ElementRules.IMAGE))
          .optional("hero_image", TypedObjectRule.none().and("image", ElementRules.IMAGE))
          .optional(
              "actions",
              JsonRule.list(1, 3, TypedObjectRule.none().and("button", ElementRules.BUTTON)))
          .anyOf("hero_image", "title", "actions", "body");

  static final TypedObjectRule ALL =
      TypedObjectRule.none()
          .and(
              "actions",
              ObjectRule.block()
                  .required("elements", JsonRule.list(1, 25, ElementRules.IN_ACTIONS)))
          .and("card", CARD)
          .and("context", CONTEXT)
          .and("data_table", DATA_TABLE)
          .and("data_visualization", ChartRules.BLOCK)
          .and("divider", ObjectRule.block())
          .and("header", ObjectRule.block().required("text", TextRules.plain(150)))
          .and("image", IMAGE)
          .and("input", INPUT)
          .and("markdown", ObjectRule.block().required("text", JsonRule.string(1, 12_000)))
          .and("rich_text", RichTextRules.BLOCK)
          .and("section", SECTION)
          .and("table", TABLE);

  private BlockRules() {}

  private static ObjectRule column() {
    return ObjectRule.empty()
        .optional("align", JsonRule.enumValue("left", "center", "right"))
        .optional("is_wrapped", JsonRule.bool());
  }
}
