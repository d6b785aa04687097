package dev.oarlock.cli.help;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The commands by what somebody is about to do.
public final class CommandGroups {
  private static final int NAME_COLUMN = 16;

  private CommandGroups() {}

  public static Map<String, List<String>> all() {
    var groups = new LinkedHashMap<String, List<String>>();
    groups.put("Run it", List.of("demo", "up", "doctor"));
    groups.put("Data in", List.of("import", "send", "mapping", "identity", "quarantine"));
    groups.put(
        "Answers", List.of("ask", "metrics", "digest", "export", "mcp", "posts", "audit", "draw"));
    groups.put(
        "Rules and settings", List.of("scorecard", "plays", "reasons", "people", "plan", "rates"));
    groups.put("The churn model", List.of("model", "backtest"));
    groups.put("Keep it well", List.of("parked", "rebuild", "redrive", "restore", "erase"));
    groups.put("This command line", List.of("help", "completion"));
    return groups;
  }

  /// Lists the commands of a command line in their groups.
  public static void addTo(CommandLine line) {
    line.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandGroups::text);
  }

  private static String text(Help help) {
    return all().entrySet().stream()
        .map(group -> group(help, group.getKey(), group.getValue()))
        .collect(Collectors.joining());
  }

  private static String group(Help help, String title, List<String> names) {
    var width = help.commandSpec().usageMessage().width() - NAME_COLUMN;
    var table =
        Help.TextTable.forColumns(
            help.colorScheme(),
            new Column(NAME_COLUMN, 2, Column.Overflow.SPAN),
            new Column(width, 2, Column.Overflow.WRAP));
    for (var name : names) {
      table.addRowValues(
          help.colorScheme().commandText(name), help.colorScheme().text(description(help, name)));
    }
    return "%n%s:%n".formatted(title) + table;
  }

  /// The first sentence of it.
  private static String description(Help help, String name) {
    var command =
        Objects.requireNonNull(help.commandSpec().subcommands().get(name), "no command: " + name);
    return command.getCommandSpec().usageMessage().description()[0].split("[.;] |\\.$", 2)[0];
  }
}
