package dev.oarlock.local.slack.html;

import dev.oarlock.local.slack.message.BlockControl;
import java.util.List;
import java.util.stream.Collectors;

/// Buttons and menus as HTML; the page's script sends what they carry as a click.
record ControlHtml(String blockId) {
  String all(List<BlockControl> controls) {
    return controls.stream().map(this::of).collect(Collectors.joining("\n"));
  }

  String of(BlockControl control) {
    return switch (control) {
      case BlockControl.Button button -> button(button);
      case BlockControl.SelectMenu menu -> menu(menu);
      case BlockControl.Image image -> image(image);
    };
  }

  static String image(BlockControl.Image image) {
    return "<img class=\"thumb\" src=\""
        + TextHtml.address(image.url())
        + "\" alt=\""
        + TextHtml.escaped(image.alt())
        + "\">";
  }

  private String button(BlockControl.Button button) {
    if (!button.url().isEmpty()) {
      return "<a class=\"button\" href=\""
          + TextHtml.address(button.url())
          + "\" rel=\"noreferrer\">"
          + TextHtml.escaped(button.label())
          + "</a>";
    }
    return "<button class=\"button "
        + TextHtml.escaped(button.style())
        + "\""
        + data("action", button.actionId())
        + data("block", blockId)
        + data("value", button.value())
        + (button.confirmation().isEmpty() ? "" : data("confirm", button.confirmation()))
        + ">"
        + TextHtml.escaped(button.label())
        + "</button>";
  }

  private String menu(BlockControl.SelectMenu menu) {
    var options =
        menu.options().stream()
            .map(choice ->
                "<option value=\""
                    + TextHtml.escaped(choice.value())
                    + "\">"
                    + TextHtml.escaped(choice.label())
                    + "</option>")
            .collect(Collectors.joining());
    return "<select class=\"button\" aria-label=\""
        + TextHtml.escaped(menu.label())
        + "\""
        + data("action", menu.actionId())
        + data("block", blockId)
        + data("type", menu.type())
        + "><option value=\"\">"
        + TextHtml.escaped(menu.label())
        + "</option>"
        + options
        + "</select>";
  }

  private static String data(String name, String value) {
    return " data-" + name + "=\"" + TextHtml.escaped(value) + "\"";
  }
}
