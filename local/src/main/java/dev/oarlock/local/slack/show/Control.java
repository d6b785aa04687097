package dev.oarlock.local.slack.show;

import java.util.List;

/// Something in a message to click, choose from or look at.
sealed interface Control {
  /// A button; with an address it opens a page.
  record Button(String label, String style, String actionId, String value, String url)
      implements Control {}

  /// A menu of choices; what has no choices to show, such as a date picker, has none.
  record Menu(String label, String type, String actionId, List<Choice> choices) implements Control {
    public Menu {
      choices = List.copyOf(choices);
    }
  }

  /// A small picture.
  record Image(String url, String alt) implements Control {}

  /// One line of a menu.
  record Choice(String label, String value) {}
}
