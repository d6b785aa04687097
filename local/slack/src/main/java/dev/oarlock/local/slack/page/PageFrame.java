package dev.oarlock.local.slack.page;

import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.directory.WorkspaceCommand;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.directory.WorkspaceShortcut;
import dev.oarlock.local.slack.html.TextHtml;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page without its messages: channels, people, commands and menus.
record PageFrame(LocalWorkspace workspace) {
  String html() {
    return PageTemplates.page("page.html", each(channels(), PageFrame::channel))
        .replace("<!--shortcuts-->", shortcuts(false))
        .replace("<!--at-message-->", shortcuts(true))
        .replace("<!--commands-->", each(WorkspaceCommand.INSTALLED, PageFrame::command))
        .replace("<!--people-->", people());
  }

  /// What was archived is found by its link alone.
  private List<WorkspaceChannel> channels() {
    return workspace.channels().stream().filter(it -> !it.archived()).toList();
  }

  private static <T> String each(List<T> all, Function<T, String> html) {
    return all.stream().map(html).collect(Collectors.joining("\n"));
  }

  private static String channel(WorkspaceChannel channel) {
    var name = TextHtml.escaped(channel.name());
    return "<li><a href=\"#%s\" data-channel=\"%s\"><span>%s</span> <b hidden></b></a></li>"
        .formatted(name, name, name);
  }

  private static String shortcuts(boolean atMessage) {
    return each(
        WorkspaceShortcut.INSTALLED.stream().filter(it -> it.isAtMessage() == atMessage).toList(),
        it -> "<option value=\"" + it.callbackId() + "\">" + it.name() + "</option>");
  }

  private static String command(WorkspaceCommand command) {
    return "<li role=\"option\" id=\"option%s\" data-name=\"%s\"><b>%s</b> %s<small>%s</small></li>"
        .formatted(
            command.name().replace('/', '-'),
            command.name(),
            command.name(),
            TextHtml.escaped(command.hint()),
            TextHtml.escaped(command.description()));
  }

  /// Whoever has accounts, a guest and somebody of another company.
  private String people() {
    var names =
        Stream.concat(
            workspace.members().stream().map(WorkspaceMember::name),
            Stream.of("you", "guest", "outsider"));
    return names
        .distinct()
        .map(name -> "<option value=\"" + name + "\">")
        .collect(Collectors.joining());
  }
}
