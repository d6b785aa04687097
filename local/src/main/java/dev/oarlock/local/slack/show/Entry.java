package dev.oarlock.local.slack.show;

import java.util.List;

/// What a field of a form takes.
sealed interface Entry {
  /// Words, in one line or several.
  record Text(String first, boolean lines) implements Entry {}

  /// A day, as `2026-12-24`.
  record Day(String first) implements Entry {}

  /// Something out of a list; `chosen` are values of the choices.
  record Pick(Kind kind, List<Group> groups, List<String> chosen) implements Entry {
    /// How it looks, and whether several can be chosen.
    enum Kind {
      LIST,
      LONG_LIST,
      RADIOS,
      TICKS
    }

    public Pick {
      groups = List.copyOf(groups);
      chosen = List.copyOf(chosen);
    }

    boolean isChosen(Control.Choice choice) {
      return chosen.contains(choice.value());
    }
  }

  /// Choices under a heading, which may be empty.
  record Group(String label, List<Control.Choice> choices) {
    public Group {
      choices = List.copyOf(choices);
    }
  }
}
