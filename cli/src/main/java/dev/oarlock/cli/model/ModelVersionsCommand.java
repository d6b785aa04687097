package dev.oarlock.cli.model;

import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.model.report.ModelVersionText;
import dev.oarlock.domain.churn.hazard.HazardModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock model versions`: all that were learned, and which one is in force.
@Command(
    name = "versions",
    description = "Lists the versions of the churn model that an instance keeps.")
final class ModelVersionsCommand extends CliCommand {
  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    var out = out();
    try (var table = where.open()) {
      var store = new ModelStore(table.dynamo(), table.name());
      var all = store.all();
      for (var version : all) {
        out.println(ModelVersionText.line(version));
        out.println("    " + ModelVersionText.comparisonLine(version));
      }
      if (all.isEmpty()) {
        out.println("None was learned yet: `model train` learns one.");
      }
      for (var activation : store.activations()) {
        out.println(
            "In force since %s: %s, by %s (%s)"
                .formatted(
                    activation.day(), activation.version(), activation.by(), activation.reason()));
      }
      if (store.activation().isEmpty()) {
        out.println("In force: " + HazardModel.EXPERT + ", the prior on the stated base rate");
      }
      return 0;
    }
  }
}
