package dev.oarlock.cli.plan;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.plan.RatesJson;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock rates show`.
@Command(name = "show", description = "Shows the exchange rates in force, as a file.")
final class RatesShowCommand extends CliCommand {
  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    try (var table = where.open()) {
      if (json.isSet()) {
        return printJson(
            table.plans().load().rates().map(RatesJson::write).orElseGet(JsonTree::object));
      }
      out().print(table.plans().load().rates().map(RatesFile::text).orElse(NONE));
      out().flush();
    }
    return 0;
  }

  private static final String NONE =
      """
      No rates are in force: amounts are in the currency in which most accounts pay. docs/metrics.md has a file to start from.
      """;
}
