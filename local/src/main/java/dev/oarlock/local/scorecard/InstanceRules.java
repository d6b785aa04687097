package dev.oarlock.local.scorecard;

import dev.oarlock.aws.scorecard.Since;
import dev.oarlock.domain.health.Scorecards;

/// The scorecards that an instance judges by.
public final class InstanceRules {
  private InstanceRules() {}

  public static Scorecards of(Table table) {
    var store = table.scorecards();
    var version = store.current().map(Since::version).orElse(Scorecards.shipped().version());
    return store
        .version(version)
        .orElseThrow(() ->
            new IllegalStateException("The scorecard in force is not in the table: " + version));
  }
}
