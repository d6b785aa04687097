package dev.oarlock.cli.model;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.OutputFile;
import dev.oarlock.cli.model.file.ModelFile;
import dev.oarlock.cli.model.file.ObservationTableFile;
import dev.oarlock.cli.model.file.PredictionFile;
import dev.oarlock.cli.model.report.ColumnUnitText;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.ModelFeature;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `oarlock model score`: what a model says of each row of a table.
@Command(
    name = "score",
    description = "Writes the probability of each row, its band, and what each driver adds.")
final class ModelScoreCommand extends CliCommand {
  @Option(names = "--model", required = true, paramLabel = "JSON", description = "a fitted model")
  private @Nullable Path model;

  @Option(names = "--table", required = true, paramLabel = "CSV", description = "what to score")
  private @Nullable Path table;

  @Option(names = "--out", required = true, paramLabel = "CSV", description = "where the scores go")
  private @Nullable Path out;

  @Override
  public Integer call() {
    var target = OutputFile.checked("--out", out);
    var fitted = ModelFile.read(required(model));
    var file = ObservationTableFile.of(required(table));
    var cases = file.forScoring(fitted);
    PredictionFile.write(target, fitted, fitted.predict(cases));
    var lines = out();
    lines.println(
        String.format(
            Locale.ROOT, "Scored %,d row%s.", cases.size(), cases.size() == 1 ? "" : "s"));
    file.columnsUnknownTo(fitted)
        .forEach(name -> lines.println(name + " is left out: the model knows no such column."));
    ColumnUnitText.of(fitted, cases).forEach(lines::println);
    fitted.features().forEach(feature -> missing(feature, cases).lines().forEach(lines::println));
    return 0;
  }

  /// A sentence about a driver that is missing somewhere, or nothing.
  private static String missing(ModelFeature feature, ObservationTable cases) {
    var column = cases.column(feature.name());
    if (column.isEmpty()) {
      return feature.name() + " is missing: the table has no such column, so it adds nothing.";
    }
    var gaps = gaps(column.get());
    return gaps == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "%s is missing in %,d of %,d rows and adds nothing there.",
            feature.name(),
            gaps,
            cases.size());
  }

  private static long gaps(FeatureColumn column) {
    return IntStream.range(0, column.size()).filter(column::missing).count();
  }
}
