package dev.oarlock.local.slack.message;

import java.util.List;

/// What a field of a form takes.
public sealed interface InputElement {
  /// Words, in one line or several.
  record Text(String initialValue, boolean multiline) implements InputElement {}

  /// A day, as `2026-12-24`.
  record DatePicker(String initialDate) implements InputElement {}

  /// Something out of too many to list: the app is asked for those that fit what is typed.
  record TypeAhead(String actionId) implements InputElement {}

  /// Something out of a list; `chosen` are values of the choices.
  record Choices(Kind kind, List<OptionGroup> groups, List<String> chosen) implements InputElement {
    /// How it looks, and whether several can be chosen.
    public enum Kind {
      SELECT,
      MULTI_SELECT,
      RADIO_BUTTONS,
      CHECKBOXES
    }

    public Choices {
      groups = List.copyOf(groups);
      chosen = List.copyOf(chosen);
    }

    public boolean isChosen(BlockControl.MenuOption choice) {
      return chosen.contains(choice.value());
    }
  }

  /// Choices under a heading, which may be empty.
  record OptionGroup(String label, List<BlockControl.MenuOption> options) {
    public OptionGroup {
      options = List.copyOf(options);
    }
  }
}
