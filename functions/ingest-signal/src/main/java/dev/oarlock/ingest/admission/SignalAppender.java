package dev.oarlock.ingest.admission;

import dev.oarlock.aws.events.SignalOrigin;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.source.SignalSourceStore;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.ingest.validation.MessageValidation;
import java.util.Optional;

/// Puts a signal into the log of its account, with who told it.
record SignalAppender(
    AppContext appContext, SignalLog log, SignalSourceStore sources, ImportNotes imports) {
  static SignalAppender of(AppContext appContext, ImportNotes imports) {
    return new SignalAppender(
        appContext, SignalLog.of(appContext), SignalSourceStore.of(appContext), imports);
  }

  IntakeResult append(MessageValidation.Valid valid, AccountId account) {
    var header = valid.header();
    var knownAt = appContext.now();
    var signal =
        new LoggedSignal(
                header.id(), account, header.at(), knownAt, valid.signal(), header.backfill())
            .atZone(appContext.zone());
    var entry =
        new LogEntry(
            signal,
            valid.event().source(),
            valid.event().id(),
            valid.event().origin().map(SignalOrigin::of),
            namedId(header.account()));
    imports.before(entry);
    if (valid.signal().type().policy().cadence().isExpected()) {
      sources.recordSignal(entry.source(), valid.signal().type().word(), appContext.today());
    }
    return switch (log.append(entry)) {
      case APPENDED -> new IntakeResult.Accepted(signal, entry.event(), valid.unknownFields());
      case DUPLICATE -> new IntakeResult.Duplicate(signal);
      case RETOLD -> {
        imports.retold(entry);
        yield new IntakeResult.Duplicate(signal);
      }
    };
  }

  /// By which id of another system its account was named.
  static Optional<ExternalId> namedId(AccountReference account) {
    return account instanceof AccountReference.ByExternalId(var id)
        ? Optional.of(id)
        : Optional.empty();
  }
}
