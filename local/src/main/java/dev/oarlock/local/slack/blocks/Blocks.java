package dev.oarlock.local.slack.blocks;

/// The blocks of a message with Slack's limits (docs.slack.dev/reference/block-kit/blocks, November
/// 2026). A block that is not here is refused as unknown, even if some Slack client knows it.
final class Blocks {
  private static final Kinds CELL =
      Kinds.none()
          .and("raw_text", Shape.empty().must("text", Rule.string(1, 3000)))
          .and(
              "raw_number",
              Shape.empty().must("value", Rule.number()).must("text", Rule.string(1, 3000)))
          .and("rich_text", RichText.BLOCK);
  private static final Rule ROWS = Rule.list(1, 100, Rule.list(1, 20, CELL));

  private static final Shape SECTION =
      Shape.block()
          .may("text", Texts.any(3000))
          .may("fields", Rule.list(1, 10, Texts.any(2000)))
          .may("accessory", Elements.IN_SECTION)
          .may("expand", Rule.flag())
          .either("text", "fields");
  private static final Shape CONTEXT =
      Shape.block()
          .must("elements", Rule.list(1, 10, Texts.any(3000).and("image", Elements.IMAGE)));
  private static final Shape IMAGE =
      Shape.block()
          .must("alt_text", Rule.string(1, 2000))
          .may("title", Texts.plain(2000))
          .may("image_url", Texts.URL)
          .may("slack_file", Rule.anything())
          .either("image_url", "slack_file");
  private static final Shape INPUT =
      Shape.block()
          .must("label", Texts.plain(2000))
          .must("element", Elements.IN_INPUT)
          .may("hint", Texts.plain(2000))
          .may("optional", Rule.flag())
          .may("dispatch_action", Rule.flag());
  private static final Shape TABLE =
      Shape.block().must("rows", ROWS).may("column_settings", Rule.list(0, 20, column()));
  private static final Shape DATA_TABLE =
      Shape.block()
          .must("rows", ROWS)
          .must("caption", Rule.string(1, 3000))
          .may("page_size", Rule.number())
          .may("row_header_column_index", Rule.number());
  private static final Shape CARD =
      Shape.block()
          .may("title", Texts.mrkdwn(150))
          .may("subtitle", Texts.mrkdwn(150))
          .may("body", Texts.mrkdwn(200))
          .may("icon", Kinds.none().and("image", Elements.IMAGE))
          .may("hero_image", Kinds.none().and("image", Elements.IMAGE))
          .may("actions", Rule.list(1, 3, Kinds.none().and("button", Elements.BUTTON)))
          .either("hero_image", "title", "actions", "body");

  static final Kinds ALL =
      Kinds.none()
          .and("actions", Shape.block().must("elements", Rule.list(1, 25, Elements.IN_ACTIONS)))
          .and("card", CARD)
          .and("context", CONTEXT)
          .and("data_table", DATA_TABLE)
          .and("data_visualization", Charts.BLOCK)
          .and("divider", Shape.block())
          .and("header", Shape.block().must("text", Texts.plain(150)))
          .and("image", IMAGE)
          .and("input", INPUT)
          .and("markdown", Shape.block().must("text", Rule.string(1, 12_000)))
          .and("rich_text", RichText.BLOCK)
          .and("section", SECTION)
          .and("table", TABLE);

  private Blocks() {}

  private static Shape column() {
    return Shape.empty()
        .may("align", Rule.word("left", "center", "right"))
        .may("is_wrapped", Rule.flag());
  }
}
