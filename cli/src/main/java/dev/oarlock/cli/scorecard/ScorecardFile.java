package dev.oarlock.cli.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.store.scorecard.document.ParsedScorecards;
import dev.oarlock.aws.store.scorecard.document.ScorecardDocumentReader;
import dev.oarlock.aws.store.scorecard.document.ScorecardMistake;
import dev.oarlock.cli.yaml.YamlTree;
import dev.oarlock.domain.health.selection.ScorecardSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A scorecard file: what is in it, and all that is wrong with it, in lines for people.
public record ScorecardFile(
    JsonNode document, Optional<ScorecardSet> scorecards, List<String> mistakes) {
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
    var mistakes = new ArrayList<>(tree.duplicateKeys());
    var scorecards =
        switch (ScorecardDocumentReader.read(tree.json())) {
          case ParsedScorecards.Valid(var good) -> Optional.of(good);
          case ParsedScorecards.Invalid(var bad) -> {
            mistakes.addAll(bad);
            yield Optional.<ScorecardSet>empty();
          }
        };
    var lines =
        mistakes.stream()
            .sorted(Comparator.comparingInt(it -> tree.line(it.key())))
            .map(it -> line(file, tree, it))
            .toList();
    return new ScorecardFile(tree.json(), lines.isEmpty() ? scorecards : Optional.empty(), lines);
  }

  private static String line(Path file, YamlTree tree, ScorecardMistake mistake) {
    var key = mistake.key().isEmpty() ? "" : " " + mistake.key();
    return "%s:%d%s: %s%n  %s"
        .formatted(
            file.getFileName(),
            tree.line(mistake.key()),
            key,
            mistake.problem(),
            KeySuggestion.sentence(mistake.remedy()));
  }

  /// The scorecards; an [IllegalStateException] with every mistake where there are any.
  ScorecardSet orThrow() {
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
