package dev.oarlock.cli.model;

import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.model.file.ModelFile;
import dev.oarlock.cli.model.file.ObservationTableFile;
import dev.oarlock.cli.model.report.ModelText;
import dev.oarlock.domain.learning.model.ModelLearner;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oarlock model fit`: learns from a table.
@Command(
    name = "fit",
    description = "Fits a model to a table with columns id, asof, y and d_* (or f_*).")
final class ModelFitCommand implements Callable<Integer> {
  @Option(
      names = "--table",
      required = true,
      paramLabel = "CSV",
      description = "what to learn from")
  private @Nullable Path table;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "JSON",
      description = "where the model goes")
  private @Nullable Path out;

  @Mixin private LearningOptions task = new LearningOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var file = ObservationTableFile.of(ProjectPaths.absolutePath(Objects.requireNonNull(table)));
    var line = Objects.requireNonNull(spec).commandLine();
    var cases =
        task.usesLabels() ? file.forTraining(task.features()) : file.unlabelled(task.features());
    var model = new ModelLearner(line.getErr()::println).fit(cases, task.task());
    ModelFile.write(ProjectPaths.absolutePath(Objects.requireNonNull(out)), model);
    line.getOut().println(ModelText.origin(model));
    line.getOut().flush();
    return 0;
  }
}
