package dev.oarlock.cli.scorecard.diff;

import dev.oarlock.domain.health.selection.LifecycleStage;
import dev.oarlock.domain.health.selection.ScorecardSelector;
import dev.oarlock.domain.health.selection.ScorecardSet;
import java.util.List;
import java.util.stream.Stream;

/// Which card applies to whom, and when a stage ends, in words.
public final class ScorecardSelectorText {
  private ScorecardSelectorText() {}

  public static List<String> lines(ScorecardSet cards) {
    var whose = cards.scorecards().stream().map(it -> "  " + it.name() + ": " + of(it.selector()));
    var hasStages = cards.scorecards().stream().anyMatch(it -> !it.selector().stages().isEmpty());
    var stages =
        hasStages ? cards.stages().stream().map(ScorecardSelectorText::of) : Stream.<String>empty();
    return Stream.concat(whose, stages).toList();
  }

  static String of(ScorecardSelector claim) {
    if (claim.isEveryAccount()) {
      return "all accounts that no other card claims";
    }
    var segments = "segment " + String.join(" or ", claim.segments());
    var stages = "stage " + String.join(" or ", claim.stages());
    if (claim.stages().isEmpty()) {
      return segments;
    }
    return claim.segments().isEmpty() ? stages : segments + ", " + stages;
  }

  private static String of(LifecycleStage stage) {
    var ends =
        Stream.concat(
                stage.milestone().stream(),
                stage.maxMonths().stream().mapToObj(it -> "month " + it))
            .toList();
    return "  stage "
        + stage.name()
        + (ends.isEmpty() ? "" : " until " + String.join(" or ", ends));
  }
}
