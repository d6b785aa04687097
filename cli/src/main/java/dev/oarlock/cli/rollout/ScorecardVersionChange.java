package dev.oarlock.cli.rollout;

import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.scorecard.ScorecardActivation;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.ScorecardsChanged;
import dev.oarlock.domain.health.selection.ScorecardSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// That scorecards are in force: a signal whose id names the version and when it was applied.
public record ScorecardVersionChange(InstanceTable table, ScorecardActivation activation)
    implements VersionChange {
  @Override
  public List<AccountId> scoredAccounts(List<AccountId> accounts) {
    return List.copyOf(table.states().versions().ofScorecards(accounts).keySet());
  }

  @Override
  public void rollOutTo(AccountId account) {
    var id = "rules-changed:" + activation.version() + ":" + activation.at().toEpochMilli();
    var signal = new ScorecardsChanged(activation.version());
    var logged = new LoggedSignal(new SignalId(id), account, effectiveAt(), effectiveAt(), signal);
    table.log().append(new LogEntry(logged, "oarlock", id));
  }

  /// The time of day on the business day, which is another than the clock's where an old data set
  /// is looked at.
  private Instant effectiveAt() {
    return activation
        .day()
        .atTime(activation.at().atZone(ZoneOffset.UTC).toLocalTime())
        .toInstant(ZoneOffset.UTC);
  }

  @Override
  public List<AccountId> outdated(List<AccountId> accounts) {
    return table.states().versions().ofScorecards(accounts).entrySet().stream()
        .filter(it -> !ScorecardSet.version(it.getValue()).equals(activation.version()))
        .map(it -> it.getKey())
        .toList();
  }
}
