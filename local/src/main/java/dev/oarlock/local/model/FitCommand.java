package dev.oarlock.local.model;

import dev.oarlock.domain.learn.Learner;
import dev.oarlock.domain.learn.Model;
import dev.oarlock.domain.learn.Task;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import dev.oarlock.local.cli.Folders;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--labels",
      paramLabel = "N",
      description = "learn from so many rows only (drawn by id and asof); 0: the prior alone")
  private @Nullable Integer labels;

  @Option(
      names = "--base-rate",
      paramLabel = "R",
      description =
          "share of rows with y = 1 that is believed before any label is seen (default: 0.10, and"
              + " then hardly trusted)")
  private @Nullable Double baseRate;

  @Option(
      names = "--features",
      paramLabel = "KIND",
      description = "which columns: drivers (d_*) or raw (f_*) (default: drivers)")
  private Kind features = Kind.DRIVERS;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var file = TableFile.of(Folders.fromCaller(Objects.requireNonNull(table)));
    var line = Objects.requireNonNull(spec).commandLine();
    var model = new Learner(line.getErr()::println).fit(file.toLearn(features), task());
    ModelFile.write(Folders.fromCaller(Objects.requireNonNull(out)), model);
    line.getOut().println(sentence(model));
    line.getOut().flush();
    return 0;
  }

  private Task task() {
    var rate = Optional.ofNullable(baseRate).map(BaseRate::of).orElseGet(BaseRate::assumed);
    var most = labels == null ? OptionalInt.empty() : OptionalInt.of(labels);
    return new Task(features, most, rate);
  }

  private static String sentence(Model model) {
    var seen = model.training();
    return "Learned from %,d labels of %,d rows; in %,d of them one of %,d accounts left. Base rate %s %.1f %%."
        .formatted(
            seen.labels(),
            seen.rows(),
            seen.leaving(),
            seen.accounts(),
            model.baseRate().stated() ? "stated:" : "assumed:",
            100 * model.baseRate().value());
  }
}
