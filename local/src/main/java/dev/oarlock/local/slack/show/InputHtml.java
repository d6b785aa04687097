package dev.oarlock.local.slack.show;

import dev.oarlock.local.slack.show.Entry.Pick;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The fields of a form as HTML; the page's script reads them by the name of their block and shows
/// under them what is wrong.
record InputHtml(String name) {
  static String of(Shown.Input input) {
    return new InputHtml(Html.escaped(input.blockId())).field(input);
  }

  private String field(Shown.Input input) {
    var label =
        Html.escaped(input.label())
            + (input.optional() ? " <span class=\"optional\">(optional)</span>" : "");
    return "<fieldset class=\"field\" data-block=\""
        + name
        + "\"><legend>"
        + label
        + "</legend>"
        + entry(input)
        + (input.hint().isEmpty() ? "" : "<p class=\"hint\">" + Html.escaped(input.hint()) + "</p>")
        + "<p class=\"error\" role=\"alert\" hidden></p></fieldset>";
  }

  private String entry(Shown.Input input) {
    var named = " aria-label=\"" + Html.escaped(input.label()) + "\"";
    return switch (input.entry()) {
      case Entry.Text(var first, var lines) when lines ->
          "<textarea rows=\"2\"" + named + ">" + Html.escaped(first) + "</textarea>";
      case Entry.Text(var first, _) -> input("text", first, named);
      case Entry.Day(var first) -> input("date", first, named);
      case Pick pick ->
          switch (pick.kind()) {
            case LIST -> select(pick, named);
            case LONG_LIST -> longList(pick);
            case RADIOS -> each(pick, choice -> tick("radio", pick, choice));
            case TICKS -> each(pick, choice -> tick("checkbox", pick, choice));
          };
    };
  }

  private static String input(String type, String first, String named) {
    return "<input type=\"" + type + "\" value=\"" + Html.escaped(first) + "\"" + named + ">";
  }

  private static String select(Pick pick, String named) {
    var options =
        pick.groups().stream()
            .map(group -> group(group, choice -> option(pick, choice)))
            .collect(Collectors.joining());
    return "<select"
        + named
        + "><option value=\"\">Select an option</option>"
        + options
        + "</select>";
  }

  private static String group(Entry.Group group, Function<Control.Choice, String> each) {
    var options = group.choices().stream().map(each).collect(Collectors.joining());
    return group.label().isEmpty()
        ? options
        : "<optgroup label=\"" + Html.escaped(group.label()) + "\">" + options + "</optgroup>";
  }

  /// Boxes to tick, because a list of the browser's own takes a key and a click for the second.
  private String longList(Pick pick) {
    return pick.groups().stream()
        .map(group ->
            "<h4>"
                + Html.escaped(group.label())
                + "</h4>"
                + group.choices().stream()
                    .map(choice -> tick("checkbox", pick, choice))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("", "<div class=\"list\">", "</div>"));
  }

  private static String option(Pick pick, Control.Choice choice) {
    return "<option value=\""
        + Html.escaped(choice.value())
        + "\""
        + (pick.isChosen(choice) ? " selected" : "")
        + ">"
        + Html.escaped(choice.label())
        + "</option>";
  }

  private static String each(Pick pick, Function<Control.Choice, String> each) {
    return pick.groups().stream()
        .flatMap(group -> group.choices().stream())
        .map(each)
        .collect(Collectors.joining());
  }

  private String tick(String type, Pick pick, Control.Choice choice) {
    return "<label class=\"tick\"><input type=\""
        + type
        + "\" name=\""
        + name
        + "\" value=\""
        + Html.escaped(choice.value())
        + "\""
        + (pick.isChosen(choice) ? " checked" : "")
        + "> "
        + Html.escaped(choice.label())
        + "</label>";
  }
}
