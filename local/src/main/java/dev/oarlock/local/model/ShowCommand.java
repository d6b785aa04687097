package dev.oarlock.local.model;

import dev.oarlock.aws.model.ModelStore;
import dev.oarlock.local.cli.Folders;
import dev.oarlock.local.scorecard.Where;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oarlock model show`: a model in words.
@Command(name = "show", description = "Tells in words what a model has learned, and from what.")
final class ShowCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "JSON|VERSION",
      description = "a fitted model, or a version that an instance keeps")
  private @Nullable Path model;

  @Mixin private final Where where = new Where();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var named = Objects.requireNonNull(model);
    var file = Folders.fromCaller(named);
    var isFile = named.toString().endsWith(".json") || Files.exists(file);
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    var lines = isFile ? ModelText.of(ModelFile.read(file)) : version(named.toString());
    lines.forEach(out::println);
    out.flush();
    return 0;
  }

  private List<String> version(String name) {
    try (var table = where.open()) {
      return new ModelStore(table.dynamo(), table.name())
          .about(name)
          .map(VersionText::of)
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "There is no version %s. `model versions` lists them.".formatted(name)));
    }
  }
}
