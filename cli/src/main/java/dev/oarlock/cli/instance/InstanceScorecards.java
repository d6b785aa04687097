package dev.oarlock.cli.instance;

import dev.oarlock.aws.store.scorecard.ScorecardActivation;
import dev.oarlock.domain.health.selection.ScorecardSet;

/// The scorecards that an instance judges by.
public final class InstanceScorecards {
  private InstanceScorecards() {}

  public static ScorecardSet of(InstanceTable table) {
    var store = table.scorecards();
    var version =
        store
            .activation()
            .map(ScorecardActivation::version)
            .orElse(ScorecardSet.shipped().version());
    return store
        .version(version)
        .orElseThrow(() ->
            new IllegalStateException("The scorecard in force is not in the table: " + version));
  }
}
