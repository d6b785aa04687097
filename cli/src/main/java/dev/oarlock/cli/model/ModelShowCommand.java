package dev.oarlock.cli.model;

import dev.oarlock.aws.store.model.HazardModelJson;
import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.aws.store.model.ModelVersion;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.model.file.ModelFile;
import dev.oarlock.cli.model.report.ModelText;
import dev.oarlock.cli.model.report.ModelVersionText;
import dev.oarlock.domain.churn.hazard.HazardModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock model show`: a model in words.
@Command(name = "show", description = "Tells in words what a model has learned, and from what.")
final class ModelShowCommand extends CliCommand {
  @Parameters(
      paramLabel = "JSON|VERSION",
      description = "a fitted model, or a version that an instance keeps")
  private @Nullable Path model;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    var named = Objects.requireNonNull(model);
    var file = ProjectPaths.absolutePath(named);
    var isFile = named.toString().endsWith(".json") || Files.exists(file);
    if (json.isSet()) {
      return isFile
          ? fail(file + " is JSON already; --json is for a version that an instance keeps.")
          : printJson(HazardModelJson.write(kept(named.toString())));
    }
    var out = out();
    var lines = isFile ? ModelText.of(ModelFile.read(file)) : version(named.toString());
    lines.forEach(out::println);
    return 0;
  }

  private HazardModel kept(String name) {
    if (name.equals(HazardModel.EXPERT)) {
      return ModelVersionText.expert();
    }
    try (var table = where.open()) {
      return about(table, name).model();
    }
  }

  private List<String> version(String name) {
    if (name.equals(HazardModel.EXPERT)) {
      return ModelVersionText.ofExpert();
    }
    try (var table = where.open()) {
      return ModelVersionText.of(about(table, name));
    }
  }

  private static ModelVersion about(InstanceTable table, String name) {
    return new ModelStore(table.dynamo(), table.name())
        .about(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no version %s. `model versions` lists them.".formatted(name)));
  }
}
