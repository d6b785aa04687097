package dev.oarlock.advance;

import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.source.SignalSource;
import dev.oarlock.aws.store.source.SignalSourceStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceFellSilent;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceGivenUp;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceReturned;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.List;
import java.util.Optional;

/// Watches the sources of signals. When one falls silent against its rhythm, or returns, that goes
/// into the log of each account that rests on it, so that the log always explains why a score did
/// not move; then operators are notified; and only then the source is marked, so that the next run
/// repeats one that died half-way.
final class SilenceMonitor {
  private final AppContext appContext;
  private final SignalSourceStore sources;
  private final AccountDirectory directory;
  private final AccountStates states;
  private final SignalLog log;
  private final EventPublisher bus;

  SilenceMonitor(AppContext appContext) {
    this.appContext = appContext;
    this.sources = SignalSourceStore.of(appContext);
    this.directory = AccountDirectory.of(appContext);
    this.states = AccountStates.of(appContext);
    this.log = SignalLog.of(appContext);
    this.bus = EventPublisher.of(appContext);
  }

  /// How many sources fell silent or returned.
  int check() {
    var changes = 0;
    for (var source : sources.all()) {
      changes += source.silentSince().isPresent() ? returned(source) : fellSilent(source);
      giveUp(source);
    }
    return changes;
  }

  private int fellSilent(SignalSource source) {
    var since = source.rhythm().silentSince(appContext.today());
    since.ifPresent(day -> {
      var accounts =
          note(new SourceInterrupted(source.signalType(), source.name(), day, Optional.empty()));
      bus.publish(new SourceFellSilent(source.name(), source.signalType(), day, accounts));
      sources.markSilent(source, day);
    });
    return since.isPresent() ? 1 : 0;
  }

  private int returned(SignalSource source) {
    var since = source.silentSince().orElseThrow();
    var until = Optional.ofNullable(source.rhythm().reportDays().ceiling(since));
    until.ifPresent(day -> {
      var accounts = note(new SourceInterrupted(source.signalType(), source.name(), since, until));
      bus.publish(new SourceReturned(source.name(), source.signalType(), since, day, accounts));
      sources.markReturned(source);
    });
    return until.isPresent() ? 1 : 0;
  }

  /// After [SourceInterrupted#MAX_DAYS] days of silence the health clock goes on without the
  /// source; that needs no note in any log.
  private void giveUp(SignalSource source) {
    source
        .silentSince()
        .filter(since -> since.plusDays(SourceInterrupted.MAX_DAYS).equals(appContext.today()))
        .filter(since -> source.rhythm().reportDays().ceiling(since) == null)
        .ifPresent(since ->
            bus.publish(
                new SourceGivenUp(
                    source.name(),
                    source.signalType(),
                    since,
                    affectedAccounts(source.signalType()).size())));
  }

  /// Into the logs of all affected accounts; returns how many these are.
  private int note(SourceInterrupted outage) {
    var affected = affectedAccounts(outage.signalType());
    affected.forEach(account -> log.append(entry(account, outage)));
    return affected.size();
  }

  private List<AccountId> affectedAccounts(SignalType signalType) {
    var ids = directory.all().stream().map(DirectoryEntry::id).toList();
    return states.loadAll(ids).stream()
        .filter(state -> state.facts().all().anyMatch(fact -> fact.signal().type() == signalType))
        .map(AccountState::id)
        .toList();
  }

  private LogEntry entry(AccountId account, SourceInterrupted outage) {
    var day = outage.until().orElse(outage.since());
    var id =
        "source:%s:%s:%s%s"
            .formatted(
                outage.signalType().word(),
                outage.source(),
                outage.since(),
                outage.until().map(until -> ":" + until).orElse(""));
    var at = day.atStartOfDay(appContext.zone()).toInstant();
    var now = appContext.clock().instant();
    var signal = new LoggedSignal(new SignalId(id), account, at, now, outage);
    return new LogEntry(signal.atZone(appContext.zone()), "oarlock", id);
  }
}
