package dev.oarlock.local.slack.terminal;

import dev.oarlock.local.slack.message.BlockControl;
import dev.oarlock.local.slack.message.InputElement;
import dev.oarlock.local.slack.message.InputElement.Choices;
import dev.oarlock.local.slack.message.MessageBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The fields of a form as text: what can be chosen is listed, what is chosen is marked.
record InputText(int width) {
  private static final char TIE = '\u00a0'; // where no line may break

  List<String> lines(MessageBlock.Input input) {
    var lines = new ArrayList<String>();
    lines.add(input.label() + (input.optional() ? " (optional)" : ""));
    lines.addAll(
        switch (input.entry()) {
          case InputElement.Text text -> List.of(box(text.initialValue()));
          case InputElement.DatePicker day -> List.of(box(day.initialDate()));
          case InputElement.TypeAhead _ -> List.of(box(""));
          case Choices pick -> pick(pick);
        });
    if (!input.hint().isEmpty()) {
      TextWidth.wrapped(input.hint(), width - 2).forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  private static String box(String first) {
    return "  [ " + (first.isEmpty() ? "          " : first) + " ]";
  }

  private List<String> pick(Choices pick) {
    var lines = new ArrayList<String>();
    for (var group : pick.groups()) {
      var choices =
          group.options().stream()
              .map(it -> (mark(pick, it) + " " + it.label()).replace(' ', TIE))
              .collect(Collectors.joining("   "));
      var lead = group.label().isEmpty() ? "" : group.label() + ": ";
      TextWidth.wrapped(lead + choices, width - 2)
          .forEach(line -> lines.add("  " + line.replace(TIE, ' ')));
    }
    return lines;
  }

  private static String mark(Choices pick, BlockControl.MenuOption choice) {
    return switch (pick.kind()) {
      case SELECT, RADIO_BUTTONS -> pick.isChosen(choice) ? "(•)" : "( )";
      case MULTI_SELECT, CHECKBOXES -> pick.isChosen(choice) ? "[x]" : "[ ]";
    };
  }
}
