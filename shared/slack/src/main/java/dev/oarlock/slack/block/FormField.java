package dev.oarlock.slack.block;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A field of a form; `name` is what it is called when it comes back. What exceeds one of Slack's
/// limits is an [IllegalArgumentException] here.
public record FormField(String name, String label, String hint, boolean isOptional) {
  private static final int LABEL = 2_000;
  private static final int OPTION = 75;
  private static final int OPTION_VALUE = 150;
  private static final int OPTIONS = 100;
  private static final int RADIO_OPTIONS = 10;
  private static final int MAX_TEXT_LENGTH = 2_000;

  /// What can be chosen: what comes back, and what people read.
  public record Option(String value, String text) {}

  /// Choices under a heading.
  public record OptionGroup(String label, List<Option> options) {
    public OptionGroup {
      options = List.copyOf(options);
    }
  }

  public FormField {
    BlockLimits.requireWithin("characters of a label", label.length(), LABEL);
    BlockLimits.requireWithin("characters of a name", name.length(), 255);
  }

  public static FormField required(String name, String label) {
    return new FormField(name, label, "", false);
  }

  public static FormField optional(String name, String label) {
    return new FormField(name, label, "", true);
  }

  /// With a line of small print under it.
  public FormField hint(String text) {
    return new FormField(name, label, text, isOptional);
  }

  /// A few words in one line.
  public LayoutBlock textInput(Optional<String> first) {
    return text(first, false);
  }

  /// Words in several lines.
  public LayoutBlock multilineInput() {
    return multilineInput(Optional.empty());
  }

  public LayoutBlock multilineInput(Optional<String> first) {
    return text(first, true);
  }

  private LayoutBlock text(Optional<String> first, boolean multiline) {
    var element =
        PlainTextInputElement.builder()
            .actionId(name)
            .multiline(multiline)
            .maxLength(multiline ? MAX_TEXT_LENGTH : OPTION_VALUE);
    first.ifPresent(element::initialValue);
    return block(element.build());
  }

  /// One out of many, chosen from a list that opens.
  public LayoutBlock select(List<Option> choices, Optional<String> first) {
    var options = options(choices, OPTIONS);
    var element = StaticSelectElement.builder().actionId(name).options(options);
    initialOption(options, first).ifPresent(element::initialOption);
    return block(element.build());
  }

  /// One out of groups, chosen from a list that opens.
  public LayoutBlock groupedSelect(List<OptionGroup> groups, Optional<String> first) {
    var all = groups.stream().map(FormField::group).toList();
    var element = StaticSelectElement.builder().actionId(name).optionGroups(all);
    var options = all.stream().flatMap(group -> group.getOptions().stream()).toList();
    initialOption(options, first).ifPresent(element::initialOption);
    return block(element.build());
  }

  /// One out of a few, all of which are seen at once.
  public LayoutBlock radioButtons(List<Option> choices, Optional<String> first) {
    var options = options(choices, RADIO_OPTIONS);
    var element = RadioButtonsElement.builder().actionId(name).options(options);
    initialOption(options, first).ifPresent(element::initialOption);
    return block(element.build());
  }

  /// Up to so many out of groups.
  public LayoutBlock multiSelect(List<OptionGroup> groups, int most) {
    var all = groups.stream().map(FormField::group).toList();
    return block(
        MultiStaticSelectElement.builder()
            .actionId(name)
            .optionGroups(all)
            .maxSelectedItems(most)
            .build());
  }

  /// A user of the workspace.
  public LayoutBlock userSelect() {
    return block(UsersSelectElement.builder().actionId(name).build());
  }

  /// One out of too many to list: Slack asks for those that fit what is typed.
  public LayoutBlock externalSelect() {
    return block(ExternalSelectElement.builder().actionId(name).minQueryLength(1).build());
  }

  public LayoutBlock datePicker(LocalDate first) {
    return block(DatePickerElement.builder().actionId(name).initialDate(first.toString()).build());
  }

  /// A box to tick.
  public LayoutBlock checkbox(Option choice) {
    return block(
        CheckboxesElement.builder().actionId(name).options(options(List.of(choice), 1)).build());
  }

  /// A box that is ticked already.
  public LayoutBlock tickedCheckbox(Option choice) {
    var options = options(List.of(choice), 1);
    return block(
        CheckboxesElement.builder()
            .actionId(name)
            .options(options)
            .initialOptions(options)
            .build());
  }

  private LayoutBlock block(BlockElement element) {
    var block =
        InputBlock.builder()
            .blockId(name)
            .label(BlockFactory.plain(label, LABEL))
            .optional(isOptional)
            .element(element);
    if (!hint.isEmpty()) {
      block.hint(BlockFactory.plain(hint, LABEL));
    }
    return block.build();
  }

  private static List<OptionObject> options(List<Option> choices, int most) {
    BlockLimits.requireWithin("options", choices.size(), most);
    return choices.stream().map(FormField::option).toList();
  }

  private static OptionGroupObject group(OptionGroup group) {
    return OptionGroupObject.builder()
        .label(BlockFactory.plain(group.label(), OPTION))
        .options(options(group.options(), OPTIONS))
        .build();
  }

  private static OptionObject option(Option choice) {
    BlockLimits.requireWithin(
        "characters of an option's value", choice.value().length(), OPTION_VALUE);
    var text = BlockFactory.plain(choice.text(), OPTION);
    return OptionObject.builder().value(choice.value()).text(text).build();
  }

  private static Optional<OptionObject> initialOption(
      List<OptionObject> options, Optional<String> value) {
    return value.flatMap(
        it -> options.stream().filter(option -> option.getValue().equals(it)).findFirst());
  }
}
