package dev.oarlock.aws.store.model;

import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.ModelChanged;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/// Rolls the active version out to accounts: one signal in each log, whose id names the version and
/// when it was applied, so that doing it again adds only what is missing.
public record ModelRollout(AccountStates states, SignalLog log, ModelActivation activation) {

  /// Those that have a state, and were last forecast by another version.
  public List<AccountId> outdated(Collection<AccountId> accounts) {
    return states.versions().ofModels(accounts).entrySet().stream()
        .filter(it -> !it.getValue().equals(activation.version()))
        .map(it -> it.getKey())
        .toList();
  }

  public void rollOutTo(AccountId account) {
    log.append(entry(account));
  }

  public void rollOutTo(List<AccountId> accounts) {
    log.appendAll(accounts.stream().map(this::entry).toList());
  }

  private LogEntry entry(AccountId account) {
    var id = "model-changed:" + activation.version() + ":" + activation.at().toEpochMilli();
    var signal = new ModelChanged(activation.version());
    var logged = new LoggedSignal(new SignalId(id), account, moment(), moment(), signal);
    return new LogEntry(logged, "oarlock", id);
  }

  /// The time of day on the business day, which is another than the clock's where an old data set
  /// is looked at.
  private Instant moment() {
    return activation
        .day()
        .atTime(activation.at().atZone(ZoneOffset.UTC).toLocalTime())
        .toInstant(ZoneOffset.UTC);
  }
}
