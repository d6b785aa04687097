package dev.oarlock.cli.model;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.OutputFile;
import dev.oarlock.cli.model.file.ModelFile;
import dev.oarlock.cli.model.file.ObservationTableFile;
import dev.oarlock.cli.model.report.ColumnUnitText;
import dev.oarlock.cli.model.report.ModelText;
import dev.oarlock.cli.model.report.TableAdvice;
import dev.oarlock.domain.learning.model.ModelLearner;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock model fit`: learns from a table.
@Command(
    name = "fit",
    description = "Fits a model to a table with columns id, asof, y and d_* (or f_*).")
final class ModelFitCommand extends CliCommand {
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

  @Override
  public Integer call() {
    var target = OutputFile.checked("--out", out);
    var file = ObservationTableFile.of(required(table));
    var cases =
        task.usesLabels() ? file.forTraining(task.features()) : file.unlabelled(task.features());
    var model = new ModelLearner(err()::println).fit(cases, task.task());
    ModelFile.write(target, model);
    out().println(ModelText.origin(model));
    TableAdvice.of(cases, task.features()).forEach(out()::println);
    ColumnUnitText.of(model, cases).forEach(out()::println);
    return 0;
  }
}
