package dev.oarlock.slack.block;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;

/// Makes the blocks that views are built of; what exceeds one of Slack's limits is an
/// [IllegalArgumentException] here rather than an `invalid_blocks` later.
public final class BlockFactory {
  private static final int HEADER = 150;
  private static final int SECTION = 3_000;
  private static final int FIELD = 2_000;
  private static final int FIELDS = 10;
  private static final int CONTEXT = 10;
  private static final int ACTIONS = 25;
  private static final int LABEL = 75;
  private static final int VALUE = 2_000;

  private BlockFactory() {}

  /// Plain text, no markup; a name too long for a header is shortened rather than refused.
  public static LayoutBlock header(String text) {
    return HeaderBlock.builder().text(plain(Mrkdwn.shortened(text, HEADER), HEADER)).build();
  }

  public static LayoutBlock section(String mrkdwn) {
    return SectionBlock.builder().text(markdown(mrkdwn, SECTION)).build();
  }

  /// Lines under each other, in as many sections as they need.
  public static List<LayoutBlock> sections(List<String> lines) {
    var sections = new ArrayList<LayoutBlock>();
    var text = new StringBuilder();
    for (var line : lines) {
      if (!text.isEmpty() && text.length() + line.length() >= SECTION) {
        sections.add(section(text.toString()));
        text.setLength(0);
      }
      text.append(text.isEmpty() ? "" : "\n").append(line);
    }
    sections.add(section(text.toString()));
    return sections;
  }

  /// Short facts side by side, two in a row.
  public static LayoutBlock fields(List<String> mrkdwn) {
    requireWithin("fields", mrkdwn.size(), FIELDS);
    var fields = new ArrayList<TextObject>();
    mrkdwn.forEach(field -> fields.add(markdown(field, FIELD)));
    return SectionBlock.builder().fields(fields).build();
  }

  /// The small print.
  public static LayoutBlock context(List<String> mrkdwn) {
    requireWithin("context elements", mrkdwn.size(), CONTEXT);
    return ContextBlock.builder()
        .elements(List.copyOf(mrkdwn.stream().map(line -> markdown(line, FIELD)).toList()))
        .build();
  }

  public static LayoutBlock divider() {
    return DividerBlock.builder().build();
  }

  public static LayoutBlock actions(List<ButtonElement> buttons) {
    requireWithin("actions", buttons.size(), ACTIONS);
    return ActionsBlock.builder().elements(List.<BlockElement>copyOf(buttons)).build();
  }

  /// A button; `action` says what it does and is unique in its message, `value` about what.
  public static ButtonElement button(String action, String label, String value) {
    requireWithin("button value", value.length(), VALUE);
    return ButtonElement.builder()
        .actionId(action)
        .text(plain(Mrkdwn.shortened(label, LABEL), LABEL))
        .value(value)
        .build();
  }

  private static MarkdownTextObject markdown(String text, int most) {
    requireWithin("characters", text.length(), most);
    return MarkdownTextObject.builder().text(text).build();
  }

  static PlainTextObject plain(String text, int most) {
    requireWithin("characters", text.length(), most);
    return PlainTextObject.builder().text(text).emoji(true).build();
  }

  static void requireWithin(String what, int count, int most) {
    if (count < 1 || count > most) {
      throw new IllegalArgumentException(
          "Slack takes 1 to " + most + " " + what + ", not " + count);
    }
  }
}
