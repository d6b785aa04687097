package dev.oarlock.slack.block;

import static dev.oarlock.slack.language.LocalizedText.text;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the blocks of which cards and forms are built; what exceeds one of Slack's limits is an
/// [IllegalArgumentException] here rather than an `invalid_blocks` later.
public final class BlockFactory {
  private BlockFactory() {}

  /// Plain text, no markup; a name too long for a header is shortened rather than refused.
  public static LayoutBlock header(String text) {
    return HeaderBlock.builder()
        .text(plain(Mrkdwn.shortened(text, BlockLimits.HEADER_LENGTH), BlockLimits.HEADER_LENGTH))
        .build();
  }

  public static LayoutBlock section(String mrkdwn) {
    return SectionBlock.builder().text(markdown(mrkdwn, BlockLimits.SECTION_LENGTH)).build();
  }

  /// With a control beside it.
  public static LayoutBlock section(String mrkdwn, BlockElement beside) {
    return SectionBlock.builder()
        .text(markdown(mrkdwn, BlockLimits.SECTION_LENGTH))
        .accessory(beside)
        .build();
  }

  /// Lines under each other, in as many sections as they need.
  public static List<LayoutBlock> sections(List<String> lines) {
    var sections = new ArrayList<LayoutBlock>();
    var text = new StringBuilder();
    for (var line : lines) {
      if (!text.isEmpty() && text.length() + line.length() >= BlockLimits.SECTION_LENGTH) {
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
    BlockLimits.requireWithin("fields", mrkdwn.size(), BlockLimits.FIELDS);
    var fields = new ArrayList<TextObject>();
    mrkdwn.forEach(field -> fields.add(markdown(field, BlockLimits.FIELD_LENGTH)));
    return SectionBlock.builder().fields(fields).build();
  }

  /// The small print.
  public static LayoutBlock context(List<String> mrkdwn) {
    BlockLimits.requireWithin("context elements", mrkdwn.size(), BlockLimits.CONTEXT_ELEMENTS);
    return ContextBlock.builder()
        .elements(
            List.copyOf(
                mrkdwn.stream().map(line -> markdown(line, BlockLimits.FIELD_LENGTH)).toList()))
        .build();
  }

  public static LayoutBlock actions(List<? extends BlockElement> buttons) {
    BlockLimits.requireWithin("actions", buttons.size(), BlockLimits.BUTTONS);
    return ActionsBlock.builder().elements(List.<BlockElement>copyOf(buttons)).build();
  }

  /// A menu behind three dots; `choices` are what comes back, and what people read.
  public static OverflowMenuElement overflow(String action, Map<String, String> choices) {
    BlockLimits.requireWithin("choices", choices.size(), BlockLimits.OVERFLOW_CHOICES);
    return OverflowMenuElement.builder()
        .actionId(action)
        .options(
            choices.entrySet().stream()
                .map(it ->
                    OptionObject.builder()
                        .value(it.getKey())
                        .text(plain(it.getValue(), BlockLimits.BUTTON_LABEL_LENGTH))
                        .build())
                .toList())
        .build();
  }

  /// A button; `action` says what it does and is unique in its message, `value` about what.
  public static ButtonElement button(String action, String label, String value) {
    BlockLimits.requireWithin(
        "characters of a value", value.length(), BlockLimits.BUTTON_VALUE_LENGTH);
    return ButtonElement.builder()
        .actionId(action)
        .text(
            plain(
                Mrkdwn.shortened(label, BlockLimits.BUTTON_LABEL_LENGTH),
                BlockLimits.BUTTON_LABEL_LENGTH))
        .value(value)
        .build();
  }

  /// What is asked before a click counts.
  public static ConfirmationDialogObject confirmation(String question) {
    return ConfirmationDialogObject.builder()
        .title(plain(text("Are you sure?"), BlockLimits.BUTTON_LABEL_LENGTH))
        .text(plain(question, BlockLimits.CONFIRMATION_LENGTH))
        .confirm(plain(text("Yes"), BlockLimits.BUTTON_LABEL_LENGTH))
        .deny(plain(text("Cancel"), BlockLimits.BUTTON_LABEL_LENGTH))
        .build();
  }

  private static MarkdownTextObject markdown(String text, int most) {
    BlockLimits.requireLength(text, most);
    return MarkdownTextObject.builder().text(text).build();
  }

  static PlainTextObject plain(String text, int most) {
    BlockLimits.requireLength(text, most);
    return PlainTextObject.builder().text(text).emoji(true).build();
  }
}
