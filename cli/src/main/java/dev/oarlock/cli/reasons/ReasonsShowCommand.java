package dev.oarlock.cli.reasons;

import dev.oarlock.aws.store.reason.ReasonCatalogJson;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock reasons show`: the picklist in force.
@Command(name = "show", description = "Shows the picklist in force.")
final class ReasonsShowCommand extends CliCommand {
  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    try (var table = where.open()) {
      var catalog = table.reasons().load();
      if (json.isSet()) {
        return printJson(ReasonCatalogJson.write(catalog));
      }
      out().println("Picklist " + catalog.version());
      for (var group : catalog.groups()) {
        out().println(group.title());
        for (var reason : group.reasons()) {
          out()
              .printf(
                  "  %-24s %s%s%n",
                  reason.code(), reason.title(), reason.avoidable() ? "" : " (unavoidable)");
        }
      }
    }
    return 0;
  }
}
