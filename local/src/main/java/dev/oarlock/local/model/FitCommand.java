package dev.oarlock.local.model;

import dev.oarlock.domain.learn.Learner;
import dev.oarlock.local.cli.Folders;
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
final class FitCommand implements Callable<Integer> {
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

  @Mixin private TaskOptions task = new TaskOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var file = TableFile.of(Folders.fromCaller(Objects.requireNonNull(table)));
    var line = Objects.requireNonNull(spec).commandLine();
    var cases = task.learns() ? file.toLearn(task.features()) : file.untold(task.features());
    var model = new Learner(line.getErr()::println).fit(cases, task.task());
    ModelFile.write(Folders.fromCaller(Objects.requireNonNull(out)), model);
    line.getOut().println(ModelText.origin(model));
    line.getOut().flush();
    return 0;
  }
}
