package dev.oarlock.local.slack.show;

import java.util.List;
import java.util.stream.Collectors;

/// Buttons and menus as HTML; the page's script sends what they carry as a click.
record ControlHtml(String blockId) {
  String all(List<Control> controls) {
    return controls.stream().map(this::of).collect(Collectors.joining("\n"));
  }

  String of(Control control) {
    return switch (control) {
      case Control.Button button -> button(button);
      case Control.Menu menu -> menu(menu);
      case Control.Image image -> image(image);
    };
  }

  static String image(Control.Image image) {
    return "<img class=\"thumb\" src=\""
        + Html.address(image.url())
        + "\" alt=\""
        + Html.escaped(image.alt())
        + "\">";
  }

  private String button(Control.Button button) {
    if (!button.url().isEmpty()) {
      return "<a class=\"button\" href=\""
          + Html.address(button.url())
          + "\" rel=\"noreferrer\">"
          + Html.escaped(button.label())
          + "</a>";
    }
    return "<button class=\"button "
        + Html.escaped(button.style())
        + "\""
        + data("action", button.actionId())
        + data("block", blockId)
        + data("value", button.value())
        + ">"
        + Html.escaped(button.label())
        + "</button>";
  }

  private String menu(Control.Menu menu) {
    var options =
        menu.choices().stream()
            .map(choice ->
                "<option value=\""
                    + Html.escaped(choice.value())
                    + "\">"
                    + Html.escaped(choice.label())
                    + "</option>")
            .collect(Collectors.joining());
    return "<select class=\"button\" aria-label=\""
        + Html.escaped(menu.label())
        + "\""
        + data("action", menu.actionId())
        + data("block", blockId)
        + data("type", menu.type())
        + "><option value=\"\">"
        + Html.escaped(menu.label())
        + "</option>"
        + options
        + "</select>";
  }

  private static String data(String name, String value) {
    return " data-" + name + "=\"" + Html.escaped(value) + "\"";
  }
}
