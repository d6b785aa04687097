package dev.oarlock.advance;

import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.source.SignalSource;
import dev.oarlock.aws.store.source.SignalSourceStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal.SourceInterrupted;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceFellSilent;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceGivenUp;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceReturned;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.List;
import java.util.Optional;

/// Watches the sources of signals. When one falls silent against its rhythm, or is heard again,
/// that goes into the log of each account that rests on it, so that it can always be told why a
/// score stood still; then operators are told; and only then it is noted as done, so that a run
/// that died half-way is made up for by the next.
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
    var turns = 0;
    for (var feed : sources.all()) {
      turns += feed.silentSince().isPresent() ? returned(feed) : fellSilent(feed);
      giveUp(feed);
    }
    return turns;
  }

  private int fellSilent(SignalSource feed) {
    var since = feed.rhythm().silentSince(appContext.today());
    since.ifPresent(day -> {
      var accounts =
          note(new SourceInterrupted(feed.signalType(), feed.name(), day, Optional.empty()));
      bus.publish(new SourceFellSilent(feed.name(), feed.signalType(), day, accounts));
      sources.markSilent(feed, day);
    });
    return since.isPresent() ? 1 : 0;
  }

  private int returned(SignalSource feed) {
    var since = feed.silentSince().orElseThrow();
    var until = Optional.ofNullable(feed.rhythm().reportDays().ceiling(since));
    until.ifPresent(day -> {
      var accounts = note(new SourceInterrupted(feed.signalType(), feed.name(), since, until));
      bus.publish(new SourceReturned(feed.name(), feed.signalType(), since, day, accounts));
      sources.markReturned(feed);
    });
    return until.isPresent() ? 1 : 0;
  }

  /// The clock goes on without it, as [SourceInterrupted#MOST_DAYS] says; that needs no note in any
  /// log.
  private void giveUp(SignalSource feed) {
    feed.silentSince()
        .filter(since -> since.plusDays(SourceInterrupted.MAX_DAYS).equals(appContext.today()))
        .filter(since -> feed.rhythm().reportDays().ceiling(since) == null)
        .ifPresent(since ->
            bus.publish(
                new SourceGivenUp(
                    feed.name(),
                    feed.signalType(),
                    since,
                    affectedAccounts(feed.signalType()).size())));
  }

  /// Into the logs of all that it concerns; how many these are.
  private int note(SourceInterrupted outage) {
    var concerned = affectedAccounts(outage.signalType());
    concerned.forEach(account -> log.append(entry(account, outage)));
    return concerned.size();
  }

  private List<AccountId> affectedAccounts(String feed) {
    var ids = directory.all().stream().map(DirectoryEntry::id).toList();
    return states.loadAll(ids).stream()
        .filter(state -> state.facts().all().anyMatch(fact -> fact.signal().type().equals(feed)))
        .map(AccountState::id)
        .toList();
  }

  private LogEntry entry(AccountId account, SourceInterrupted outage) {
    var day = outage.until().orElse(outage.since());
    var id =
        "feed:%s:%s:%s%s"
            .formatted(
                outage.signalType(),
                outage.source(),
                outage.since(),
                outage.until().map(until -> ":" + until).orElse(""));
    var at = day.atStartOfDay(appContext.zone()).toInstant();
    var now = appContext.clock().instant();
    var signal = new LoggedSignal(new SignalId(id), account, at, now, outage);
    return new LogEntry(signal.atZone(appContext.zone()), "oarlock", id);
  }
}
