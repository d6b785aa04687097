package dev.oarlock.local.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.scorecard.Mistake;
import dev.oarlock.aws.scorecard.Parsed;
import dev.oarlock.aws.scorecard.ScorecardsReader;
import dev.oarlock.domain.health.Scorecards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A scorecard file: what is in it, and all that is wrong with it, in lines for people.
public record ScorecardFile(
    JsonNode document, Optional<Scorecards> scorecards, List<String> mistakes) {
  public ScorecardFile {
    mistakes = List.copyOf(mistakes);
  }

  /// Reads a file; an [IllegalArgumentException] tells that there is none.
  public static ScorecardFile read(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "There is no file " + file + ". The scorecard to start from is scorecards/default.yaml.");
    }
    var tree = YamlTree.read(file);
    var mistakes = new ArrayList<>(tree.twice());
    var scorecards =
        switch (ScorecardsReader.read(tree.json())) {
          case Parsed.Good(var good) -> Optional.of(good);
          case Parsed.Bad(var bad) -> {
            mistakes.addAll(bad);
            yield Optional.<Scorecards>empty();
          }
        };
    var lines =
        mistakes.stream()
            .sorted(Comparator.comparingInt(it -> tree.line(it.key())))
            .map(it -> line(file, tree, it))
            .toList();
    return new ScorecardFile(tree.json(), lines.isEmpty() ? scorecards : Optional.empty(), lines);
  }

  private static String line(Path file, YamlTree tree, Mistake mistake) {
    var key = mistake.key().isEmpty() ? "" : " " + mistake.key();
    return "%s:%d%s: %s%n  %s"
        .formatted(
            file.getFileName(), tree.line(mistake.key()), key, mistake.problem(), mistake.remedy());
  }

  /// The scorecards; an [IllegalStateException] with every mistake where there are any.
  Scorecards orRefuse() {
    return scorecards.orElseThrow(() ->
        new IllegalStateException(
            String.join("\n", mistakes)
                + "\n\n"
                + count(mistakes.size())
                + ". The scorecard in force stays."));
  }

  private static String count(int mistakes) {
    return mistakes == 1 ? "1 mistake" : mistakes + " mistakes";
  }
}
