package dev.oarlock.local.slack.message;

import java.util.List;

/// Something in a message to click, choose from or look at.
public sealed interface BlockControl {
  /// A button; with an address it opens a page. Where it asks for a confirmation, a click counts
  /// once that is given.
  record Button(
      String label, String style, String actionId, String value, String url, String confirmation)
      implements BlockControl {}

  /// A menu of choices; what has no choices to show, such as a date picker, has none.
  record SelectMenu(String label, String type, String actionId, List<MenuOption> options)
      implements BlockControl {
    public SelectMenu {
      options = List.copyOf(options);
    }
  }

  /// A small picture.
  record Image(String url, String alt) implements BlockControl {}

  /// One line of a menu.
  record MenuOption(String label, String value) {}
}
