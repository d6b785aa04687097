package dev.oarlock.local.slack.terminal;

import dev.oarlock.local.slack.message.BlockControl;
import java.util.List;
import java.util.stream.Collectors;

/// Buttons and menus as text.
final class ControlText {
  private ControlText() {}

  static String row(List<BlockControl> controls) {
    return controls.stream().map(ControlText::of).collect(Collectors.joining("  "));
  }

  static String of(BlockControl control) {
    return switch (control) {
      case BlockControl.Button button -> "[ " + button.label() + " ]";
      case BlockControl.SelectMenu menu -> "[ " + menu.label() + " ▾ ]" + choices(menu);
      case BlockControl.Image image -> "[" + image.alt() + "]";
    };
  }

  private static String choices(BlockControl.SelectMenu menu) {
    return menu.options().isEmpty() || menu.type().equals("overflow")
        ? ""
        : menu.options().stream()
            .map(BlockControl.MenuOption::label)
            .collect(Collectors.joining(", ", " ", ""));
  }
}
