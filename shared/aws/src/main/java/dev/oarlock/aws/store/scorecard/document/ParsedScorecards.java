package dev.oarlock.aws.store.scorecard.document;

import dev.oarlock.domain.health.selection.ScorecardSet;
import java.util.List;

/// What a scorecard document turned out to be.
public sealed interface ParsedScorecards {
  /// Scorecards to judge by.
  record Valid(ScorecardSet scorecards) implements ParsedScorecards {}

  /// Nothing to judge by; all that is wrong with it, in the order of the document.
  record Invalid(List<ScorecardMistake> mistakes) implements ParsedScorecards {
    public Invalid {
      mistakes = List.copyOf(mistakes);
    }
  }
}
