package dev.oarlock.cli.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.model.ModelActivation;
import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.aws.store.model.ModelVersion;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.model.report.ModelVersionText;
import dev.oarlock.domain.churn.hazard.HazardModel;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock model versions`: all that were learned, and which one is in force.
@Command(
    name = "versions",
    description = "Lists the versions of the churn model that an instance keeps.")
final class ModelVersionsCommand extends CliCommand {
  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    var out = out();
    try (var table = where.open()) {
      var store = new ModelStore(table.dynamo(), table.name());
      var all = store.all();
      if (json.isSet()) {
        return printJson(json(all, store));
      }
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
        out.println("In force: " + ModelVersionText.EXPERT);
      }
      return 0;
    }
  }

  private static ObjectNode json(List<ModelVersion> all, ModelStore store) {
    var result = JsonTree.object();
    result.put(
        "inForce", store.activation().map(ModelActivation::version).orElse(HazardModel.EXPERT));
    var versions = result.putArray("versions");
    for (var version : all) {
      versions
          .addObject()
          .put("version", version.name())
          .put("learnedAt", version.origin().at().toString())
          .put("by", version.origin().by())
          .put("cutOff", version.origin().cutOff().toString())
          .put("observedChurns", version.model().observedChurns());
    }
    var activations = result.putArray("activations");
    for (var activation : store.activations()) {
      activations
          .addObject()
          .put("version", activation.version())
          .put("since", activation.day().toString())
          .put("by", activation.by())
          .put("reason", activation.reason());
    }
    return result;
  }
}
