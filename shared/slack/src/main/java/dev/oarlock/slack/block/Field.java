package dev.oarlock.slack.block;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A field of a form; `name` is what it is called when it comes back. What exceeds one of Slack's
/// limits is an [IllegalArgumentException] here.
public record Field(String name, String label, String hint, boolean isOptional) {
  private static final int LABEL = 2_000;
  private static final int OPTION = 75;
  private static final int OPTION_VALUE = 150;
  private static final int OPTIONS = 100;
  private static final int FEW_OPTIONS = 10;
  private static final int LONGEST_TEXT = 2_000;

  /// What can be chosen: what comes back, and what people read.
  public record Choice(String value, String text) {}

  /// Choices under a heading.
  public record Group(String label, List<Choice> choices) {
    public Group {
      choices = List.copyOf(choices);
    }
  }

  public Field {
    Parts.within("characters of a label", label.length(), LABEL);
    Parts.within("characters of a name", name.length(), 255);
  }

  public static Field required(String name, String label) {
    return new Field(name, label, "", false);
  }

  public static Field optional(String name, String label) {
    return new Field(name, label, "", true);
  }

  /// With a line of small print under it.
  public Field hint(String text) {
    return new Field(name, label, text, isOptional);
  }

  /// A few words in one line.
  public LayoutBlock words(Optional<String> first) {
    return text(first, false);
  }

  /// Words in several lines.
  public LayoutBlock lines() {
    return text(Optional.empty(), true);
  }

  private LayoutBlock text(Optional<String> first, boolean multiline) {
    var element =
        PlainTextInputElement.builder()
            .actionId(name)
            .multiline(multiline)
            .maxLength(multiline ? LONGEST_TEXT : OPTION_VALUE);
    first.ifPresent(element::initialValue);
    return block(element.build());
  }

  /// One out of many, chosen from a list that opens.
  public LayoutBlock choice(List<Choice> choices, Optional<String> first) {
    var options = options(choices, OPTIONS);
    var element = StaticSelectElement.builder().actionId(name).options(options);
    chosen(options, first).ifPresent(element::initialOption);
    return block(element.build());
  }

  /// One out of a few, all of which are seen at once.
  public LayoutBlock oneOf(List<Choice> choices, Optional<String> first) {
    var options = options(choices, FEW_OPTIONS);
    var element = RadioButtonsElement.builder().actionId(name).options(options);
    chosen(options, first).ifPresent(element::initialOption);
    return block(element.build());
  }

  /// Up to so many out of groups.
  public LayoutBlock several(List<Group> groups, int most) {
    var all =
        groups.stream()
            .map(group ->
                OptionGroupObject.builder()
                    .label(Parts.plain(group.label(), OPTION))
                    .options(options(group.choices(), OPTIONS))
                    .build())
            .toList();
    return block(
        MultiStaticSelectElement.builder()
            .actionId(name)
            .optionGroups(all)
            .maxSelectedItems(most)
            .build());
  }

  public LayoutBlock day(LocalDate first) {
    return block(DatePickerElement.builder().actionId(name).initialDate(first.toString()).build());
  }

  /// A box to tick.
  public LayoutBlock tick(Choice choice) {
    return block(
        CheckboxesElement.builder().actionId(name).options(options(List.of(choice), 1)).build());
  }

  private LayoutBlock block(BlockElement element) {
    var block =
        InputBlock.builder()
            .blockId(name)
            .label(Parts.plain(label, LABEL))
            .optional(isOptional)
            .element(element);
    if (!hint.isEmpty()) {
      block.hint(Parts.plain(hint, LABEL));
    }
    return block.build();
  }

  private static List<OptionObject> options(List<Choice> choices, int most) {
    Parts.within("options", choices.size(), most);
    return choices.stream().map(Field::option).toList();
  }

  private static OptionObject option(Choice choice) {
    Parts.within("characters of an option's value", choice.value().length(), OPTION_VALUE);
    var text = Parts.plain(choice.text(), OPTION);
    return OptionObject.builder().value(choice.value()).text(text).build();
  }

  private static Optional<OptionObject> chosen(List<OptionObject> options, Optional<String> value) {
    return value.flatMap(
        it -> options.stream().filter(option -> option.getValue().equals(it)).findFirst());
  }
}
