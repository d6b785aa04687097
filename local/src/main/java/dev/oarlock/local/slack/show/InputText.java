package dev.oarlock.local.slack.show;

import dev.oarlock.local.slack.show.Entry.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The fields of a form as text: what can be chosen is listed, what is chosen is marked.
record InputText(int width) {
  private static final char TIE = '\u00a0'; // where no line may break

  List<String> lines(Shown.Input input) {
    var lines = new ArrayList<String>();
    lines.add(input.label() + (input.optional() ? " (optional)" : ""));
    lines.addAll(
        switch (input.entry()) {
          case Entry.Text text -> List.of(box(text.first()));
          case Entry.Day day -> List.of(box(day.first()));
          case Pick pick -> pick(pick);
        });
    if (!input.hint().isEmpty()) {
      Width.wrapped(input.hint(), width - 2).forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  private static String box(String first) {
    return "  [ " + (first.isEmpty() ? "          " : first) + " ]";
  }

  private List<String> pick(Pick pick) {
    var lines = new ArrayList<String>();
    for (var group : pick.groups()) {
      var choices =
          group.choices().stream()
              .map(it -> (mark(pick, it) + " " + it.label()).replace(' ', TIE))
              .collect(Collectors.joining("   "));
      var lead = group.label().isEmpty() ? "" : group.label() + ": ";
      Width.wrapped(lead + choices, width - 2)
          .forEach(line -> lines.add("  " + line.replace(TIE, ' ')));
    }
    return lines;
  }

  private static String mark(Pick pick, Control.Choice choice) {
    return switch (pick.kind()) {
      case LIST, RADIOS -> pick.isChosen(choice) ? "(•)" : "( )";
      case LONG_LIST, TICKS -> pick.isChosen(choice) ? "[x]" : "[ ]";
    };
  }
}
