package dev.oarlock.aws.model;

import dev.oarlock.aws.log.LogEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.ModelChanged;
import dev.oarlock.domain.signal.SignalId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/// Brings a version that is in force to accounts: one signal in each log, whose id names the
/// version and when it was applied, so that doing it again adds only what is missing.
public record ModelNews(AccountStates states, SignalLog log, InForce inForce) {

  /// Those that have a state, and were last forecast by another version.
  public List<AccountId> others(Collection<AccountId> accounts) {
    return states.models(accounts).entrySet().stream()
        .filter(it -> !it.getValue().equals(inForce.version()))
        .map(it -> it.getKey())
        .toList();
  }

  public void tell(AccountId account) {
    var id = "model-changed:" + inForce.version() + ":" + inForce.at().toEpochMilli();
    var signal = new ModelChanged(inForce.version());
    var logged = new LoggedSignal(new SignalId(id), account, moment(), moment(), signal);
    log.append(new LogEntry(logged, "oarlock", id));
  }

  /// The time of day on the business day, which is another than the clock's where an old data set
  /// is looked at.
  private Instant moment() {
    return inForce
        .day()
        .atTime(inForce.at().atZone(ZoneOffset.UTC).toLocalTime())
        .toInstant(ZoneOffset.UTC);
  }
}
