package dev.oarlock.local.model;

import dev.oarlock.domain.learn.Feature;
import dev.oarlock.domain.learn.Model;
import dev.oarlock.domain.learn.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Scores as a CSV file: a row for each case, a column for what each driver adds.
final class ScoreFile {
  private ScoreFile() {}

  static void write(Path file, Model model, List<Score> scores) {
    var names = model.features().stream().map(Feature::name);
    var header = Stream.concat(Stream.of("id", "asof", "p", "p05", "p95", "intercept"), names);
    var lines = Stream.concat(Stream.of(line(header)), scores.stream().map(ScoreFile::line));
    try {
      Files.write(file, lines.toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The scores cannot be written to " + file + ".", e);
    }
  }

  private static String line(Score score) {
    var numbers =
        Stream.of(
            score.probability(), score.percentile5(), score.percentile95(), score.intercept());
    var all = Stream.concat(numbers, score.contributions().stream()).map(String::valueOf);
    return line(Stream.concat(Stream.of(score.of().id(), score.of().asof()), all));
  }

  private static String line(Stream<String> fields) {
    return fields.map(ScoreFile::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String field) {
    return field.matches("[^\",\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
