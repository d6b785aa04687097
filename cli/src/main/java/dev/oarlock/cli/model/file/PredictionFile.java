package dev.oarlock.cli.model.file;

import dev.oarlock.domain.learning.design.ModelFeature;
import dev.oarlock.domain.learning.model.ChurnPrediction;
import dev.oarlock.domain.learning.model.FittedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Scores as a CSV file: a row for each case, a column for what each driver adds.
public final class PredictionFile {
  private PredictionFile() {}

  public static void write(Path file, FittedModel model, List<ChurnPrediction> scores) {
    var names = model.features().stream().map(ModelFeature::name);
    var header = Stream.concat(Stream.of("id", "asof", "p", "p05", "p95", "intercept"), names);
    var lines = Stream.concat(Stream.of(line(header)), scores.stream().map(PredictionFile::line));
    try {
      Files.write(file, lines.toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The scores cannot be written to " + file + ".", e);
    }
  }

  private static String line(ChurnPrediction score) {
    var numbers =
        Stream.of(
            score.probability(), score.percentile5(), score.percentile95(), score.intercept());
    var all = Stream.concat(numbers, score.contributions().stream()).map(String::valueOf);
    return line(
        Stream.concat(Stream.of(score.observation().account(), score.observation().asOf()), all));
  }

  private static String line(Stream<String> fields) {
    return fields.map(PredictionFile::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String field) {
    return field.matches("[^\",\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
