package dev.oarlock.local.scorecard;

import dev.oarlock.aws.log.LogEntry;
import dev.oarlock.aws.scorecard.Since;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.RulesChanged;
import dev.oarlock.domain.signal.SignalId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// That scorecards are in force: a signal whose id names the version and when it was applied.
record RulesNews(Table table, Since since) implements News {
  @Override
  public List<AccountId> known(List<AccountId> accounts) {
    return List.copyOf(table.states().stamps(accounts).keySet());
  }

  @Override
  public void tell(AccountId account) {
    var id = "rules-changed:" + since.version() + ":" + since.at().toEpochMilli();
    var signal = new RulesChanged(since.version());
    var logged = new LoggedSignal(new SignalId(id), account, moment(), moment(), signal);
    table.log().append(new LogEntry(logged, "oarlock", id));
  }

  /// The time of day on the business day, which is another than the clock's where an old data set
  /// is looked at.
  private Instant moment() {
    return since
        .day()
        .atTime(since.at().atZone(ZoneOffset.UTC).toLocalTime())
        .toInstant(ZoneOffset.UTC);
  }

  @Override
  public List<AccountId> others(List<AccountId> accounts) {
    return table.states().stamps(accounts).entrySet().stream()
        .filter(it -> !Scorecards.version(it.getValue()).equals(since.version()))
        .map(it -> it.getKey())
        .toList();
  }
}
