package dev.oarlock.cli.model.file;

import dev.oarlock.cli.csv.CsvWriter;
import dev.oarlock.domain.learning.design.ModelFeature;
import dev.oarlock.domain.learning.model.ChurnPrediction;
import dev.oarlock.domain.learning.model.FittedModel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Scores as a CSV file: a row for each case, a column for what each driver adds.
public final class PredictionFile {
  private PredictionFile() {}

  public static void write(Path file, FittedModel model, List<ChurnPrediction> scores) {
    var names = model.features().stream().map(ModelFeature::name);
    var header = Stream.concat(Stream.of("id", "asof", "p", "p05", "p95", "intercept"), names);
    CsvWriter.write(
        file,
        "scores",
        Stream.concat(Stream.of(header.toList()), scores.stream().map(PredictionFile::fields)));
  }

  private static List<String> fields(ChurnPrediction score) {
    var numbers =
        Stream.of(
            score.probability(), score.percentile5(), score.percentile95(), score.intercept());
    var all = Stream.concat(numbers, score.contributions().stream()).map(String::valueOf);
    return Stream.concat(Stream.of(score.observation().account(), score.observation().asOf()), all)
        .toList();
  }
}
