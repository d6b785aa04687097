package dev.oarlock.cli.plan;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.plan.PlanJson;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock plan show`.
@Command(name = "show", description = "Shows the plan in force, as a file.")
final class PlanShowCommand extends CliCommand {
  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    try (var table = where.open()) {
      if (json.isSet()) {
        return printJson(
            table.plans().load().plan().map(PlanJson::write).orElseGet(JsonTree::object));
      }
      out().print(table.plans().load().plan().map(PlanFile::text).orElse(NONE));
      out().flush();
    }
    return 0;
  }

  private static final String NONE =
      """
      No plan is in force. docs/metrics.md has one to start from.
      """;
}
