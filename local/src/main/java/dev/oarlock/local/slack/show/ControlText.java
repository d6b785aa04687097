package dev.oarlock.local.slack.show;

import java.util.List;
import java.util.stream.Collectors;

/// Buttons and menus as text.
final class ControlText {
  private ControlText() {}

  static String row(List<Control> controls) {
    return controls.stream().map(ControlText::of).collect(Collectors.joining("  "));
  }

  static String of(Control control) {
    return switch (control) {
      case Control.Button button -> "[ " + button.label() + " ]";
      case Control.Menu menu -> "[ " + menu.label() + " ▾ ]" + choices(menu);
      case Control.Image image -> "[" + image.alt() + "]";
    };
  }

  private static String choices(Control.Menu menu) {
    return menu.choices().isEmpty() || menu.type().equals("overflow")
        ? ""
        : menu.choices().stream()
            .map(Control.Choice::label)
            .collect(Collectors.joining(", ", " ", ""));
  }
}
