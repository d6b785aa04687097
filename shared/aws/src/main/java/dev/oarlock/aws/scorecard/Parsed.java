package dev.oarlock.aws.scorecard;

import dev.oarlock.domain.health.Scorecards;
import java.util.List;

/// What a scorecard document turned out to be.
public sealed interface Parsed {
  /// Scorecards to judge by.
  record Good(Scorecards scorecards) implements Parsed {}

  /// Nothing to judge by; all that is wrong with it, in the order of the document.
  record Bad(List<Mistake> mistakes) implements Parsed {
    public Bad {
      mistakes = List.copyOf(mistakes);
    }
  }
}
