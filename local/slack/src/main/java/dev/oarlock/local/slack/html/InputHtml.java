package dev.oarlock.local.slack.html;

import dev.oarlock.local.slack.message.BlockControl;
import dev.oarlock.local.slack.message.InputElement;
import dev.oarlock.local.slack.message.InputElement.Choices;
import dev.oarlock.local.slack.message.MessageBlock;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The fields of a form as HTML; the page's script reads them by the name of their block and shows
/// under them what is wrong.
record InputHtml(String name) {
  static String of(MessageBlock.Input input) {
    return new InputHtml(TextHtml.escaped(input.blockId())).field(input);
  }

  private String field(MessageBlock.Input input) {
    var label =
        TextHtml.escaped(input.label())
            + (input.optional() ? " <span class=\"optional\">(optional)</span>" : "");
    return "<fieldset class=\"field\" data-block=\""
        + name
        + "\"><legend>"
        + label
        + "</legend>"
        + entry(input)
        + (input.hint().isEmpty()
            ? ""
            : "<p class=\"hint\">" + TextHtml.escaped(input.hint()) + "</p>")
        + "<p class=\"error\" role=\"alert\" hidden></p></fieldset>";
  }

  private String entry(MessageBlock.Input input) {
    var named = " aria-label=\"" + TextHtml.escaped(input.label()) + "\"";
    return switch (input.entry()) {
      case InputElement.Text(var first, var lines) when lines ->
          "<textarea rows=\"2\"" + named + ">" + TextHtml.escaped(first) + "</textarea>";
      case InputElement.Text(var first, _) -> input("text", first, named);
      case InputElement.DatePicker(var first) -> input("date", first, named);
      case InputElement.TypeAhead(var action) -> typeAhead(action, named);
      case Choices pick ->
          switch (pick.kind()) {
            case SELECT -> select(pick, named);
            case MULTI_SELECT -> longList(pick);
            case RADIO_BUTTONS -> each(pick, choice -> tick("radio", pick, choice));
            case CHECKBOXES -> each(pick, choice -> tick("checkbox", pick, choice));
          };
    };
  }

  private static String input(String type, String first, String named) {
    return "<input type=\"" + type + "\" value=\"" + TextHtml.escaped(first) + "\"" + named + ">";
  }

  /// What is typed goes to the app, which answers what can be chosen.
  private static String typeAhead(String action, String named) {
    return "<div class=\"typeahead\" data-action=\""
        + TextHtml.escaped(action)
        + "\"><input type=\"search\" autocomplete=\"off\""
        + named
        + "><select size=\"4\" aria-label=\"What fits\"></select></div>";
  }

  private static String select(Choices pick, String named) {
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

  private static String group(
      InputElement.OptionGroup group, Function<BlockControl.MenuOption, String> each) {
    var options = group.options().stream().map(each).collect(Collectors.joining());
    return group.label().isEmpty()
        ? options
        : "<optgroup label=\"" + TextHtml.escaped(group.label()) + "\">" + options + "</optgroup>";
  }

  /// Boxes to tick, because a list of the browser's own takes a key and a click for the second.
  private String longList(Choices pick) {
    return pick.groups().stream()
        .map(group ->
            "<h4>"
                + TextHtml.escaped(group.label())
                + "</h4>"
                + group.options().stream()
                    .map(choice -> tick("checkbox", pick, choice))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("", "<div class=\"list\">", "</div>"));
  }

  private static String option(Choices pick, BlockControl.MenuOption choice) {
    return "<option value=\""
        + TextHtml.escaped(choice.value())
        + "\""
        + (pick.isChosen(choice) ? " selected" : "")
        + ">"
        + TextHtml.escaped(choice.label())
        + "</option>";
  }

  private static String each(Choices pick, Function<BlockControl.MenuOption, String> each) {
    return pick.groups().stream()
        .flatMap(group -> group.options().stream())
        .map(each)
        .collect(Collectors.joining());
  }

  private String tick(String type, Choices pick, BlockControl.MenuOption choice) {
    return "<label class=\"tick\"><input type=\""
        + type
        + "\" name=\""
        + name
        + "\" value=\""
        + TextHtml.escaped(choice.value())
        + "\""
        + (pick.isChosen(choice) ? " checked" : "")
        + "> "
        + TextHtml.escaped(choice.label())
        + "</label>";
  }
}
