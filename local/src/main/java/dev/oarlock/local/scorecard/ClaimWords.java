package dev.oarlock.local.scorecard;

import dev.oarlock.domain.health.Claim;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.health.Stage;
import java.util.List;
import java.util.stream.Stream;

/// Which card applies to whom, and when a stage ends, in words.
final class ClaimWords {
  private ClaimWords() {}

  static List<String> lines(Scorecards cards) {
    var whose = cards.cards().stream().map(it -> "  " + it.name() + ": " + of(it.claim()));
    var hasStages = cards.cards().stream().anyMatch(it -> !it.claim().stages().isEmpty());
    var stages = hasStages ? cards.stages().stream().map(ClaimWords::of) : Stream.<String>empty();
    return Stream.concat(whose, stages).toList();
  }

  static String of(Claim claim) {
    if (claim.isEverybody()) {
      return "all accounts that no other card claims";
    }
    var segments = "segment " + String.join(" or ", claim.segments());
    var stages = "stage " + String.join(" or ", claim.stages());
    if (claim.stages().isEmpty()) {
      return segments;
    }
    return claim.segments().isEmpty() ? stages : segments + ", " + stages;
  }

  private static String of(Stage stage) {
    var ends =
        Stream.concat(
                stage.milestone().stream(), stage.months().stream().mapToObj(it -> "month " + it))
            .toList();
    return "  stage "
        + stage.name()
        + (ends.isEmpty() ? "" : " until " + String.join(" or ", ends));
  }
}
